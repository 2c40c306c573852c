/** Bytes of a page → text: by byte order mark, header, `<meta charset>` in the first kilobyte, else UTF-8. */
export function decodeHtml(bytes: Uint8Array, contentType: string): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const named = /charset\s*=\s*["']?([\w.:-]+)/i;
  const label = head.startsWith('\u00ef\u00bb\u00bf')
    ? 'utf-8'
    : (named.exec(contentType)?.[1] ?? named.exec(head)?.[1] ?? 'utf-8');
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder('utf-8').decode(bytes);
  }
}
