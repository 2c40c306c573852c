/** The few texts that a page hands to its island, and `{name}` filled in. */
const block = document.getElementById('island-texts');
const texts: Record<string, string> = block?.textContent ? JSON.parse(block.textContent) : {};

export const say = (key: string, values: Record<string, string | number> = {}): string =>
  (texts[key] ?? '').replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
