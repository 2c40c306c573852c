/**
 * How much each room keeps about a person, from the same export that the person can download, so that both always agree:
 * every list of every room, and its length. The account itself is shown in words elsewhere.
 */
export function countKept({ accounts: _, ...rooms }: Record<string, object>): { what: string; count: number }[] {
  const listsIn = (kept: object): { what: string; count: number }[] =>
    Object.entries(kept).flatMap(([what, value]: [string, unknown]) =>
      Array.isArray(value) ? [{ what, count: value.length }] : typeof value === 'object' && value !== null ? listsIn(value) : [],
    );
  return listsIn(rooms);
}
