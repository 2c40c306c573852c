// The executable floor plan: who may call whom. Read it like one: a room may call the rooms in its list, nobody else.
// `npm run check:house` runs it; docs/ARCHITECTURE.md says why the walls stand where they do.
const MAY_CALL = {
  accounts: [],
  labs: [],
  curriculum: ['accounts'],
  learning: ['accounts', 'curriculum', 'labs'],
  training: ['accounts', 'curriculum'],
};
const rooms = Object.keys(MAY_CALL);
const anyRoom = rooms.join('|');
const DOORS = '(index|index\\.server|contract)\\.ts$';
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
// A test may reach for the test database of the cellar and for the whole house, so tests are judged by their room only.
const notTest = '\\.test\\.ts$';

module.exports = {
  forbidden: [
    rule('one-way', 'Imports never run in a circle.', {}, { circular: true }),
    rule('ground', 'The kernel knows nobody.', { path: '^src/kernel/' }, { path: '^src/(?!kernel/)|^labs/' }),
    rule('cellar', 'The platform knows only the kernel and the settings.', { path: '^src/platform/' }, { path: '^src/(?!platform/|kernel/|config\\.ts)|^labs/' }),
    rule('settings', 'The settings know only the kernel.', { path: '^src/config\\.ts$' }, { path: '^src/(?!kernel/)|^labs/' }),
    rule('guests', 'A lab sees the lab contract, the bench, the kernel and shared UI.', { path: '^labs/([^/]+)/', pathNot: notTest }, { path: '^src/(?!labs/contract\\.ts$|labs/bench/|kernel/|ui/)|^labs/(?!$1/)' }),
    rule('bench', 'The bench, which every lab builds on, knows the contract, the kernel and shared UI.', { path: '^src/labs/bench/', pathNot: notTest }, { path: '^src/(?!labs/contract\\.ts$|labs/bench/|kernel/|ui/)|^labs/' }),
    // The registry finds labs by glob, which a checker cannot follow; so the contract must stand alone.
    rule('contract', 'The lab contract knows only the kernel.', { path: '^src/labs/contract\\.ts$' }, { path: '^src/(?!kernel/)|^labs/' }),
    rule('doors', 'Enter a room by its door.', { path: `^src/(?!(${anyRoom})/)` }, { path: `^src/(${anyRoom})/(?!${DOORS})` }),
    rule('outside', 'Rooms do not know the routes, the islands, the CLI, the UI or the house; the bench of labs is made of UI.', { path: `^src/(${anyRoom})/`, pathNot: `${notTest}|^src/labs/bench/` }, { path: '^src/(routes|islands|cli|letters|ui|server)/|^src/(house|server|tick)\\.ts$' }),
    rule('letters', 'Letters know rooms by their doors, the kernel, the platform and the UI; never routes or the house.', { path: '^src/letters/', pathNot: notTest }, { path: '^src/(routes|islands|cli|server)/|^src/(house|server|config)\\.ts$' }),
    rule('ui', 'Shared UI has no domain knowledge.', { path: '^src/ui/' }, { path: '^src/(?!ui/|kernel/)|^labs/' }),
    rule('pages', 'Browser files never touch the server side.', { path: '\\.svelte$|^src/islands/' }, { path: '\\.server\\.ts$|^src/platform/' }),
    ...rooms.map((r) => rule(`${r}-calls`, `${r} may call: ${MAY_CALL[r].join(', ') || 'no other room'}.`, { path: `^src/${r}/` }, { path: `^src/(${rooms.filter((x) => x !== r && !MAY_CALL[r].includes(x)).join('|')})/` })),
    ...rooms.map((r) => rule(`${r}-knocks`, 'Enter another room by its door.', { path: `^src/${r}/` }, { path: `^src/(${anyRoom})/(?!${DOORS})`, pathNot: `^src/${r}/` })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|\\.svelte-kit|data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.svelte'], conditionNames: ['import', 'default'] },
  },
};
