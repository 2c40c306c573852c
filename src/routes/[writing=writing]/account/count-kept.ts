/**
 * How much each room keeps about a person, from the same export that the person can download, so that both always agree:
 * every list of every room (or a room that is one list), and its length. The account itself is shown in words elsewhere.
 */
export function countKept(exported: Record<string, object>): { what: string; count: number }[] {
  return Object.entries(exported)
    .filter(([room]) => room !== 'accounts')
    .flatMap(([room, kept]): [string, unknown][] => (Array.isArray(kept) ? [[room, kept]] : Object.entries(kept)))
    .filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]))
    .map(([what, list]) => ({ what, count: list.length }));
}
