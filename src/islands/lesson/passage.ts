/** Switching language or script leads to the passage that is being read: the links get its anchor. */
export function keepPassage(): void {
  const passages = [...document.querySelectorAll<HTMLElement>('[id^="p"]')].filter((each) => /^p\d+$/.test(each.id));
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-switch]')];
  const foot = links.at(-1);
  if (passages.length === 0 || !foot) return;
  const point = (): void => {
    const reading = passages.findLast((each) => each.getBoundingClientRect().top <= innerHeight / 3) ?? passages[0];
    const hash = scrollY < 200 ? '' : `#${reading?.id ?? ''}`;
    for (const link of links) link.hash = hash;
  };
  let waiting = false;
  addEventListener(
    'scroll',
    () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        // One switch stays beside the text, one stands at the page's foot: while that is in view, the last place that was read counts.
        if (foot.getBoundingClientRect().top > innerHeight) point();
      });
    },
    { passive: true },
  );
}
