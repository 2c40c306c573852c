import { Refusal } from '#kernel/refusal.ts';

/** The body as a JSON object of at most so many bytes; refuses anything else (`too-large`, `not-understood`) without reading further. */
export async function readJson(request: Request, mostBytes: number): Promise<Record<string, unknown>> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) throw new Refusal('too-large');
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > mostBytes) throw new Refusal('too-large');
    chunks.push(chunk);
  }
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Said below in one place.
  }
  throw new Refusal('not-understood');
}
