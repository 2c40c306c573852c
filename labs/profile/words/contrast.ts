/** Contrast of two colours as WCAG 2.2 defines it (1.4.3): 1 to 21. Colours are `#rrggbb`. */
export function contrastOf(one: string, other: string): number {
  const [first, second] = [luminanceOf(one), luminanceOf(other)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** To the power of 2.4, for 0.09 to 1: square times square of the fifth root by Newton. Basic arithmetic only, so that it is the same to the last bit everywhere. */
function raised(base: number): number {
  let root = 1;
  for (let step = 0; step < 12; step++) root = (4 * root + base / (root * root * root * root)) / 5;
  return base * base * root * root;
}

/** Relative luminance, 0 to 1. */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : raised((share + 0.055) / 1.055);
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text);

/** Two decimals, cut and not rounded: 4.499 must not be shown as 4.5. */
export const shownRatio = (ratio: number): string => (Math.floor(ratio * 100) / 100).toFixed(2);
