import type { Font } from './style.ts';
import type { TextMeter } from './text-meter.ts';

/** One SVG element that we write: attributes in writing order, and either text or children. */
export interface Mark {
  readonly tag: 'circle' | 'g' | 'line' | 'path' | 'rect' | 'text';
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly text?: string;
  readonly children?: readonly Mark[];
}

/** Where a text hangs on its x. */
export type Anchor = 'middle' | 'start';

/** Makes marks and remembers how far they reach. Lengths are pixels. */
export interface Canvas {
  /** The smallest rectangle around everything drawn so far; infinite before the first mark. */
  readonly extent: { left: number; top: number; right: number; bottom: number };
  rect(className: string, box: { x: number; y: number; width: number; height: number }, radius: number): Mark;
  line(className: string, x1: number, y1: number, x2: number, y2: number): Mark;
  circle(className: string, cx: number, cy: number, r: number): Mark;
  /** @param reach Corners that the path stays within. */
  path(className: string, d: string, reach: readonly (readonly [x: number, y: number])[]): Mark;
  /** One line of text; `y` is its baseline. */
  text(className: string, content: string, x: number, y: number, font: Font, anchor?: Anchor): Mark;
}

/** A group; its class may style all that is in it. */
export const group = (className: string, children: readonly Mark[]): Mark => ({
  tag: 'g',
  attributes: { class: className },
  children,
});

/** From the middle of a line of text down to its baseline: half of Inter's capital height. */
export const baselineShift = (font: Font): number => font.size * 0.36;

export const createCanvas = (meter: TextMeter): Canvas => {
  const extent = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const reach = (x: number, y: number): void => {
    extent.left = Math.min(extent.left, x);
    extent.right = Math.max(extent.right, x);
    extent.top = Math.min(extent.top, y);
    extent.bottom = Math.max(extent.bottom, y);
  };
  return {
    extent,
    rect(className, { x, y, width, height }, radius) {
      reach(x, y);
      reach(x + width, y + height);
      return { tag: 'rect', attributes: { class: className, x, y, width, height, rx: radius } };
    },
    line(className, x1, y1, x2, y2) {
      reach(x1, y1);
      reach(x2, y2);
      return { tag: 'line', attributes: { class: className, x1, y1, x2, y2 } };
    },
    circle(className, cx, cy, r) {
      reach(cx - r, cy - r);
      reach(cx + r, cy + r);
      return { tag: 'circle', attributes: { class: className, cx, cy, r } };
    },
    path(className, d, corners) {
      for (const [x, y] of corners) reach(x, y);
      return { tag: 'path', attributes: { class: className, d } };
    },
    text(className, content, x, y, font, anchor = 'middle') {
      const width = meter.width(content, font);
      const left = anchor === 'middle' ? x - width / 2 : x;
      reach(left, y - font.size);
      reach(left + width, y + font.size * 0.3);
      // The drawing as a whole is centred, see write-svg.ts.
      const attributes = { class: className, x, y, ...(anchor === 'start' && { 'text-anchor': anchor }) };
      return { tag: 'text', attributes, text: content };
    },
  };
};
