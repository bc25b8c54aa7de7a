/**
 * Sizes that pictures are laid out with, in CSS pixels. `pictures.css` draws them with the same sizes of text: a browser test
 * holds the two together.
 */
export interface Font {
  readonly size: number;
  readonly weight: 400 | 600;
}

export const FONTS = {
  head: { size: 13, weight: 600 },
  message: { size: 13, weight: 400 },
  note: { size: 13, weight: 400 },
  frame: { size: 13, weight: 600 },
} as const satisfies Record<string, Font>;

/** From one line of text to the next. */
export const LINE_HEIGHT = 16;

/** From the top of a line of text down to its baseline. */
export function baselineOf({ size }: Font): number {
  // Half of what the capitals leave free, and the capitals: Inter's are 0.727 em high.
  return Math.round(LINE_HEIGHT / 2 + size * 0.3635);
}
