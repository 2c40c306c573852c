/** The placement as the device keeps it: its answers for the account, its address for coming back. */
import { openDevice, type Device } from '../device/device.ts';
import { randomId } from '../device/random-id.ts';
import { syncWithAccount } from '../device/sync.ts';

const DRAFT = 'placement';

/** Where somebody stood last: the part of the address after `?`, and whether that was the result. */
export interface LastPlacement {
  query: string;
  isResult: boolean;
  /** Module id → level, once the result is there. */
  levels: Record<string, string>;
}

/** What the device remembers of the placement; undefined when it was never begun here. */
export const lastPlacementOn = async (device: Device): Promise<LastPlacement | undefined> =>
  (await device.readDraft(DRAFT))?.work as LastPlacement | undefined;

export const lastPlacement = async (): Promise<LastPlacement | undefined> => lastPlacementOn(await openDevice());

/**
 * Remembers where somebody stands. A result is kept once, however often its page is opened: its answers join those that the
 * account gets. `lessonId` is the instrument's id.
 */
export async function keepPlacement(
  now: LastPlacement,
  answers: readonly { item: string; option: string }[],
  lessonId: string,
  editionId: string,
): Promise<void> {
  const device = await openDevice();
  const before = await device.readDraft(DRAFT);
  const last = before?.work as LastPlacement | undefined;
  if (last?.query === now.query && last.isResult === now.isResult) return;
  await device.writeDraft(DRAFT, { ...now }, before?.revision ?? 0);
  if (!now.isResult) return;
  const at = new Date().toISOString();
  await device.add({
    answers: answers
      .filter(({ option }) => option !== '')
      .map(({ item, option }) => ({ id: randomId(), lessonId, itemId: item, editionId, given: [option], at, verdict: null })),
  });
  void syncWithAccount();
}
