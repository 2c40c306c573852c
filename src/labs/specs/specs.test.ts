import { expect, test } from 'vitest';
import { mayFail, settle, SPEC_TRUST_DAYS, type Finding, type Spec } from '../contract.ts';
import { parseSpecs } from './parse-specs.ts';
import { checkSpecs, readSpecs } from './read-specs.ts';

const good = `
  - id: a.b
    network: n
    field: f
    value: 5
    unit: px
    sourceUrl: https://example.org/
    sourceTitle: t
    sourceKind: secondary
    seenOn: '2026-01-01'
    verifiedOn: null
    reviewEveryDays: 30
    conflicts: []`;
const codes = (text: string, today = '2026-01-10'): string[] =>
  parseSpecs([{ file: 'specs/x.yaml', text }], today).issues.map(({ code, line }) =>
    line === undefined ? code : `${code}:${line}`,
  );

test('our own registry is without errors, and every entry says where it is from', async () => {
  const issues = await checkSpecs('2026-11-23');
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  const specs = [...(await readSpecs()).values()];
  expect(specs.length).toBeGreaterThan(40);
  for (const spec of specs) expect(spec.sourceTitle.length).toBeGreaterThan(5);
  // Nobody has opened the live pages yet; whoever does writes the day there.
  for (const spec of specs.filter(({ sourceKind }) => sourceKind !== 'own')) expect(spec.seenOn).toBe('2026-11-23');
});

test('our own mark for trust is the one in the registry', async () => {
  expect((await readSpecs()).get('bibliobus.spec-trust')?.value).toBe(SPEC_TRUST_DAYS);
});

test('all faults of all files are told at once, with lines and remedies', () => {
  const { issues, specs } = parseSpecs(
    [
      { file: 'specs/a.yaml', text: `specs:${good}${good}` },
      { file: 'specs/b.yaml', text: 'specs: [' },
      { file: 'specs/c.yaml', text: 'facts: []' },
      { file: 'specs/d.yaml', text: `specs:\n  - id: Z\n    value: true\n  - 5` },
      {
        file: 'specs/e.yaml',
        text: `specs:${good.replace('a.b', 'e.e').replace("'2026-01-01'", "'2026-02-30x'").replace('https:', 'http:')}`,
      },
    ],
    '2026-01-10',
  );
  expect([...specs.keys()]).toEqual(['a.b']);
  const found = issues.map(({ file, code }) => `${file} ${code}`);
  for (const expected of [
    'specs/a.yaml duplicate-id',
    'specs/a.yaml spec-unverified',
    'specs/b.yaml malformed-yaml',
    'specs/c.yaml no-specs',
    'specs/d.yaml spec-field',
    'specs/e.yaml spec-field',
  ])
    expect(found).toContain(expected);
  expect(issues.filter(({ file, code }) => file === 'specs/e.yaml' && code === 'spec-field')).toHaveLength(2);
  expect(issues.find(({ code }) => code === 'duplicate-id')?.line).toBe(14);
  for (const { message, remedy } of issues) expect(message.length * remedy.length).toBeGreaterThan(0);
});

test('a fact asks for review after its days, and may not come from the future', () => {
  expect(codes(`specs:${good}`, '2026-01-31')).toEqual(['spec-unverified']);
  expect(codes(`specs:${good}`, '2026-02-01')).toEqual(['spec-unverified', 'spec-review-due:2']);
  expect(codes(`specs:${good.replace('null', "'2026-03-01'")}`)).toEqual(['spec-from-the-future:2']);
});

const spec = (change: Partial<Spec>): Spec => ({
  id: 'a.b',
  network: 'n',
  field: 'f',
  value: 1,
  unit: 'px',
  sourceUrl: 'https://example.org/',
  sourceTitle: 't',
  sourceKind: 'official',
  seenOn: '2026-01-01',
  verifiedOn: '2026-01-01',
  reviewEveryDays: 30,
  conflicts: [],
  ...change,
});

test.each([
  ['verified 180 days ago', spec({}), '2026-06-30', true],
  ['verified 181 days ago', spec({}), '2026-07-01', false],
  ['never verified', spec({ verifiedOn: null }), '2026-01-02', false],
  ['our own rule, long ago', spec({ sourceKind: 'own', verifiedOn: null }), '2036-01-01', true],
  ['unknown', undefined, '2026-01-02', false],
])('%s: may it fail?', (_name, given, today, expected) => {
  expect(mayFail(given, today)).toBe(expected);
  const failed: Finding = { status: 'fail', evidence: [], specRef: 'a.b' };
  const context = { today, specs: new Map(given ? [['a.b', given]] : []) };
  expect(settle(failed, context).status).toBe(expected ? 'fail' : 'warn');
  expect(settle({ ...failed, status: 'pass' }, context).status).toBe('pass');
  expect(settle({ status: 'fail', evidence: [] }, context).status).toBe('fail');
});
