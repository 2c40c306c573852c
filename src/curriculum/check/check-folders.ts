import type { Rule } from './rule.ts';

const IN_LESSON = /^(lesson\.yaml|quiz\.yaml|(en|ro|sr)\.md|figures\/[^/]+\.(svg|yaml))$/;
const IN_MODULE = /^(en|ro|sr)\.md$/;

/** Files that nothing reads, and names that would be a file and a folder at once. */
export const checkFolders: Rule = (tree, report, files) => {
  const modules = new Set(tree.modules.map((module) => module.slug));
  const folders = new Set<string>();
  for (const path of files.keys()) {
    const parts = path.split('/');
    for (let depth = 1; depth < parts.length; depth++) folders.add(parts.slice(0, depth).join('/'));
  }
  for (const path of files.keys()) {
    if (folders.has(path))
      report({ file: path }, 'path-refused', `“${path}” is a file and a folder at once.`, 'Rename one of them.');
    const [top, slug = '', ...rest] = path.split('/');
    const name = rest.join('/');
    const remedy = 'Remove it, or correct its name; docs/CURRICULUM-FORMAT.md lists what is read.';
    if (top === 'lessons' && !IN_LESSON.test(name))
      report({ file: path }, 'unknown-file', 'Nothing reads this file.', remedy, 'warning');
    if (top !== 'modules') continue;
    if (!modules.has(slug))
      report(
        { file: path },
        'unknown-file',
        `course.yaml has no module “${slug}”.`,
        'Rename the folder after the module’s slug.',
        'warning',
      );
    else if (!IN_MODULE.test(name)) report({ file: path }, 'unknown-file', 'Nothing reads this file.', remedy, 'warning');
  }
};
