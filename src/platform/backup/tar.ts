/** Just enough of the tar format (POSIX ustar) to write parts of known size one after the other and to read them back. */

const BLOCK = 512;

export interface TarEntry {
  name: string;
  body: Buffer;
}

const octal = (value: number, length: number): string => value.toString(8).padStart(length - 1, '0') + '\0';

/** One entry: header, body, padding. Names are ours, ASCII and below 100 bytes. */
export function tarEntry(name: string, body: Buffer): Buffer {
  if (!/^[\x20-\x7e]{1,99}$/.test(name)) throw new Error(`"${name}" is no name for a part of a backup`);
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0);
  header.write(
    octal(0o600, 8) + octal(0, 8) + octal(0, 8) + octal(body.length, 12) + octal(Math.floor(Date.now() / 1000), 12),
    100,
    'ascii',
  );
  header.write('        0', 148, 'ascii');
  header.write('ustar\x0000', 257, 'ascii');
  header.write(octal(sum(header), 7) + ' ', 148, 'ascii');
  return Buffer.concat([header, body, Buffer.alloc((BLOCK - (body.length % BLOCK)) % BLOCK)]);
}

/** What closes an archive. */
export const TAR_END = Buffer.alloc(2 * BLOCK);

const sum = (header: Buffer): number => header.reduce((total, byte) => total + byte, 0);

/** The entries of a stream of bytes. Throws when it is not an archive or ends too early; `mostBytes` bounds one entry. */
export async function* readTar(source: AsyncIterable<Buffer>, mostBytes: number): AsyncGenerator<TarEntry> {
  let held: Buffer[] = [];
  let size = 0;
  const chunks = source[Symbol.asyncIterator]();
  const take = async (wanted: number): Promise<Buffer | undefined> => {
    while (size < wanted) {
      const { value, done } = await chunks.next();
      if (done) return undefined;
      held.push(value);
      size += value.length;
    }
    const all = held.length === 1 ? (held[0] as Buffer) : Buffer.concat(held);
    held = [all.subarray(wanted)];
    size -= wanted;
    return all.subarray(0, wanted);
  };
  for (;;) {
    const header = await take(BLOCK);
    if (!header) throw new Error('the archive ends too early');
    if (header.every((byte) => byte === 0)) return;
    const name = header.toString('latin1', 0, 100).replace(/\0.*$/s, '');
    const length = parseInt(header.toString('latin1', 124, 136), 8);
    const told = parseInt(header.toString('latin1', 148, 156), 8);
    const copy = Buffer.from(header);
    copy.fill(' ', 148, 156);
    if (told !== sum(copy) || !Number.isInteger(length) || length < 0) throw new Error('a part of the archive is damaged');
    if (length > mostBytes) throw new Error('a part of the archive is too large');
    const padded = await take(Math.ceil(length / BLOCK) * BLOCK);
    if (!padded) throw new Error('the archive ends too early');
    yield { name, body: Buffer.from(padded.subarray(0, length)) };
  }
}
