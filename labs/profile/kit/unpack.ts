import { strFromU8, Unzip, UnzipInflate, unzipSync } from 'fflate';
import { KIT_LIMITS } from './limits.ts';
import { readKit, type ReadKit } from './kit-json.ts';

const NAME = 'kit.json';
/** So much is fed to the unpacker at once that a bomb is noticed early. */
const STEP = 16_384;

/**
 * Reads the work back out of a kit. Only `kit.json` is ever unpacked. A zip bomb is refused by the sizes that it declares, and, as those
 * may lie, by the bytes that come out.
 */
export function unpackKit(packed: Uint8Array): ReadKit {
  if (packed.length > KIT_LIMITS.packed) return { ok: false, fault: 'too-large' };
  const directory = listEntries(packed);
  if (!directory) return { ok: false, fault: 'not-a-zip' };
  const declared = directory.reduce((sum, { size }) => sum + size, 0);
  if (directory.length > KIT_LIMITS.entries || declared > KIT_LIMITS.declared) return { ok: false, fault: 'bomb' };
  const json = directory.filter(({ name }) => name === NAME);
  if (json.length === 0) return { ok: false, fault: 'not-a-kit' };
  if (json.length > 1 || json.some(({ size }) => size > KIT_LIMITS.json)) return { ok: false, fault: 'bomb' };
  const found = inflate(packed);
  return typeof found === 'string' ? { ok: false, fault: found } : readKit(strFromU8(found));
}

/** Names and declared sizes of the directory, without unpacking; undefined where it is no zip. */
function listEntries(packed: Uint8Array): { name: string; size: number }[] | undefined {
  const entries: { name: string; size: number }[] = [];
  try {
    unzipSync(packed, {
      filter: ({ name, originalSize }) => {
        entries.push({ name, size: originalSize });
        return false;
      },
    });
    return entries;
  } catch {
    return undefined;
  }
}

/** The bytes of `kit.json`, as far as the limit goes. */
function inflate(packed: Uint8Array): Uint8Array | 'bomb' | 'broken' {
  const parts: Uint8Array[] = [];
  const seen = { length: 0, isBegun: false, isWhole: false, fault: undefined as 'bomb' | 'broken' | undefined };
  const unzip = new Unzip((file) => {
    if (file.name !== NAME || seen.isBegun) return;
    seen.isBegun = true;
    file.ondata = (error, part, isLast) => {
      if (seen.fault) return;
      seen.length += part?.length ?? 0;
      if (error) seen.fault = 'broken';
      else if (seen.length > KIT_LIMITS.json) seen.fault = 'bomb';
      else {
        parts.push(part);
        seen.isWhole = isLast;
      }
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < packed.length && !seen.fault && !seen.isWhole; at += STEP)
      unzip.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch {
    return 'broken';
  }
  if (seen.fault) return seen.fault;
  if (!seen.isWhole) return 'broken';
  const whole = new Uint8Array(seen.length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
