import { expect, test } from 'vitest';
import type { Finding, LabContext, Spec } from '../contract.ts';
import { resultOf } from './result-of.ts';

const spec = (verifiedOn: string | null): Spec => ({
  id: 'a.b',
  network: 'a',
  field: 'b',
  value: 1,
  unit: 'x',
  sourceUrl: 'https://example.org',
  sourceTitle: 'A',
  sourceKind: 'official',
  seenOn: '2026-11-23',
  verifiedOn,
  reviewEveryDays: 180,
  conflicts: [],
});
const context = (verifiedOn: string | null): LabContext => ({ today: '2026-11-23', specs: new Map([['a.b', spec(verifiedOn)]]) });
const finding = (status: Finding['status'], more: Partial<Finding> = {}): Finding => ({ status, evidence: [], ...more });

test('nothing seen is a pass; the worst stands first, the others behind it', () => {
  expect(resultOf('x', [], context(null))).toEqual({ id: 'x', status: 'pass', evidence: [] });
  const both = resultOf('x', [finding('warn'), finding('fail')], context(null));
  expect([both.status, both.also?.map(({ status }) => status)]).toEqual(['fail', ['warn']]);
});

test('a failure on a fact that nobody has verified is a warning; on a verified one it stays', () => {
  const seen = [finding('fail', { specRef: 'a.b' })];
  expect(resultOf('x', seen, context(null)).status).toBe('warn');
  expect(resultOf('x', seen, context('2026-11-01')).status).toBe('fail');
});

test('no verdict carries more than a person reads', () => {
  const many = Array.from({ length: 500 }, () => finding('fail'));
  expect(resultOf('x', many, context(null)).also).toHaveLength(60);
});
