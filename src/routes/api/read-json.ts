import { Refusal } from '#kernel/refusal.ts';

/** The body of a request as JSON, at most `most` bytes; refuses with `too-large` or `not-understood`. */
export async function readJson(request: Request, most = 8 * 1024 * 1024): Promise<unknown> {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw new Refusal('too-large');
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > most) throw new Refusal('too-large');
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new Refusal('not-understood');
  }
}
