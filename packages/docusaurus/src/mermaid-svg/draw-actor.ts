import { baselineShift, type Canvas, group, type Mark } from './mark.ts';
import { fonts, lineHeights } from './style.ts';
import { numberOf } from './svg-box.ts';
import { hasClass, linesOf } from './text-of.ts';
import type { TinyElement } from './tiny-dom.ts';

const label = (canvas: Canvas, lines: readonly string[], x: number, middle: number): readonly Mark[] =>
  lines.map((line, index) => {
    const y = middle + (index - (lines.length - 1) / 2) * lineHeights.actor + baselineShift(fonts.actor);
    return canvas.text('actor-label', line, x, y, fonts.actor);
  });

/** @param boxHeight Height of a box; in a row with figures Mermaid makes boxes as high as those. */
const drawBox = (canvas: Canvas, source: TinyElement, rect: TinyElement, boxHeight: number): Mark => {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => numberOf(rect, name)) as [
    number,
    number,
    number,
    number,
  ];
  const top = y + Math.max(0, height - boxHeight);
  const box = { x, y: top, width, height: Math.min(height, boxHeight) };
  const lines = linesOf(source.children, 'actor');
  return group('actor', [
    canvas.rect('actor-box', box, 9),
    ...label(canvas, lines, x + width / 2, top + box.height / 2),
  ]);
};

const drawFigure = (canvas: Canvas, source: TinyElement): Mark => {
  const shapes = source.children.flatMap((child) => {
    const at = (name: string) => numberOf(child, name);
    if (child.localName === 'line') return [canvas.line('actor-limb', at('x1'), at('y1'), at('x2'), at('y2'))];
    // Mermaid's head is larger than its body.
    if (child.localName === 'circle') return [canvas.circle('actor-head', at('cx'), at('cy') + 4, 11)];
    return [];
  });
  const text = source.children.find((child) => child.localName === 'text');
  const marks = text ? label(canvas, linesOf(source.children, 'actor'), numberOf(text, 'x'), numberOf(text, 'y')) : [];
  return group('actor actor-figure', [...shapes, ...marks]);
};

/** A participant (a box) or an actor (a figure), or nothing where the element is neither. */
export const drawActor = (canvas: Canvas, source: TinyElement, boxHeight: number): Mark | undefined => {
  const rect = source.children.find((child) => child.localName === 'rect' && hasClass(child, 'actor'));
  if (rect) return drawBox(canvas, source, rect, boxHeight);
  return hasClass(source, 'actor-man') ? drawFigure(canvas, source) : undefined;
};
