import type { Font } from './style.ts';

/** Measures text as a browser would draw it. */
export interface TextMeter {
  /** Advance width in pixels. White space is collapsed and trimmed first, as SVG does. */
  width(text: string, font: Font): number;
  /** Height of one line of text in whole pixels: rounded ascent and rounded descent, as Chromium reports them. */
  height(size: number): number;
}
