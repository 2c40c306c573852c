/** Moves the focus into a text field and selects one of its lines; `line` is 1-based. */
export function goToLine(area: HTMLTextAreaElement, line: number): void {
  const all = area.value.split('\n');
  const start = all.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  area.focus({ preventScroll: true });
  area.setSelectionRange(start, start + (all[line - 1]?.length ?? 0));
  area.scrollTop = Math.max(0, (line - 4) * parseFloat(getComputedStyle(area).lineHeight));
  area.scrollLeft = 0;
  area.scrollIntoView({ block: 'center' });
}
