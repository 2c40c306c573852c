import { languageOf, type Writing } from '#kernel/writing.ts';
import type { CourseTree, InstrumentItem } from '../parse/tree.ts';
import type { InstrumentItemView, InstrumentsView } from '../views.ts';
import type { Kept } from './kept.ts';
import { plainIn } from './in-writing.ts';
import { renderLine } from './render-passage.ts';

/** The instruments as they are shown in one writing, items in the course's order of modules. */
export function compileInstruments(tree: CourseTree, writing: Writing): Kept<InstrumentsView> {
  const order = new Map(tree.modules.map(({ id }, index) => [id, index]));
  const inOrder = <Item extends { module: string }>(items: readonly Item[]): Item[] =>
    items.toSorted((a, b) => (order.get(a.module) ?? 0) - (order.get(b.module) ?? 0));
  const line = (texts: InstrumentItem['prompt']): string => renderLine(texts[languageOf(writing)], writing, writing);
  const viewOf = ({ id, module, prompt, options }: InstrumentItem): InstrumentItemView => ({
    id,
    module,
    promptHtml: line(prompt),
    options: options.map((option) => ({ id: option.id, html: line(option.text) })),
  });
  const { placement, knowledge, confidence } = tree.instruments;
  const form = (wanted: 'a' | 'b'): InstrumentItemView[] => inOrder(knowledge.filter((item) => item.form === wanted)).map(viewOf);
  return {
    modules: tree.modules.map(({ id, slug, title }) => ({ id, slug, title: plainIn(title, writing) })),
    placement: inOrder(placement).map((item) => ({ ...viewOf(item), level: item.level })),
    knowledge: { a: form('a'), b: form('b') },
    confidence: inOrder(confidence).map(({ id, module, text }) => ({ id, module, text: plainIn(text, writing) })),
  };
}
