/**
 * The placement page's island: remembers on the device where somebody stands, and offers it again. Marks in the page:
 * `[data-placement]` with `intro` or the state as JSON, `[data-last]` for the offer, `[data-kept]` for what was kept.
 */
import { keepPlacement, keepSynced, lastPlacement, openDevice, type LastPlacement } from '#learning';
import { say } from './texts.ts';

const page = document.querySelector<HTMLElement>('[data-placement]');
const state = page?.dataset['placement'] ?? '';
if (page && state === 'intro') {
  const last = await lastPlacement();
  const place = page.querySelector<HTMLElement>('[data-last]');
  if (last && place) {
    const link = document.createElement('a');
    link.href = `${location.pathname}${last.query}`;
    link.textContent = say(last.isResult ? 'placement.lastResult' : 'placement.goOn');
    place.append(link);
    place.hidden = false;
  }
} else if (page) {
  const { answers, instrument, edition, ...now } = JSON.parse(state) as LastPlacement & {
    answers: { item: string; option: string }[];
    instrument: string;
    edition: string;
  };
  const status = page.querySelector('[data-kept]');
  try {
    await keepPlacement(now, answers, instrument, edition);
    if (status) status.textContent = say((await openDevice()).remembers ? 'placement.saved' : 'placement.notSaved');
  } catch {
    if (status) status.textContent = say('placement.notSaved');
  }
}
keepSynced();
