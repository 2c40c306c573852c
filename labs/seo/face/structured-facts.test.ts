import { expect, it } from 'vitest';
import { engine } from '../engine.ts';
import { withStructuredData } from './html-edits.ts';
import { readFacts, structuredDataOf } from './structured-facts.ts';

it('brings a page’s facts through the fields and back', () => {
  for (const page of engine.solution('on-the-map', 'en').pages) {
    const facts = readFacts(page.html);
    expect(readFacts(withStructuredData(page.html, structuredDataOf(facts)))).toEqual(facts);
  }
});
it('leaves out what is empty', () => {
  const empty = readFacts('<html></html>');
  expect(structuredDataOf(empty)).toEqual([]);
  expect(JSON.stringify(structuredDataOf({ ...empty, name: 'L' }))).not.toContain('telephone');
});
it('survives a block that is not JSON', () =>
  expect(readFacts('<script type="application/ld+json">{oops</script>').name).toBe(''));
