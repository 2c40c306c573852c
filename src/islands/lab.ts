/**
 * The bench of a lab page. Marks: `[data-lab][data-scenario][data-writing]` is where the bench stands, with
 * `[data-lab-loading]` and, hidden, `[data-lab-fault]` inside.
 */
const stand = document.querySelector<HTMLElement>('[data-lab]');

/** The words come first: the bench is fetched when the browser has drawn them, which one in the background may put off. */
const drawn = () =>
  new Promise((done) => {
    new PerformanceObserver(done).observe({ type: 'paint', buffered: true });
    setTimeout(done, 1000);
  });

if (stand) {
  try {
    await drawn();
    const { setUp } = await import('./lab/set-up.ts');
    await setUp(stand);
  } catch {
    stand.querySelector('[data-lab-loading]')?.remove();
    for (const fault of stand.querySelectorAll<HTMLElement>('[data-lab-fault]')) fault.hidden = false;
  }
}
