import type { Reach } from './draw-message.ts';
import { type FrameKind, frameWords, isFrameKind } from './frame-words.ts';
import { baselineShift, type Canvas, group, type Mark } from './mark.ts';
import { type FrameTitles, titleOf } from './plan-frames.ts';
import { fonts, lineHeights, spacing } from './style.ts';
import { numberOf } from './svg-box.ts';
import type { TextMeter } from './text-meter.ts';
import { hasClass, linesOf, textOf } from './text-of.ts';
import type { TinyElement } from './tiny-dom.ts';
import type { Locale } from './types.ts';

const kindOf = (source: TinyElement): FrameKind => {
  const [word = ''] = linesOf(source.children, 'labelText');
  if (!isFrameKind(word)) throw new Error(`unknown frame "${word}"`);
  return word;
};

/** A frame around messages (`loop`, `par`, `alt`, …): its box, its word in the corner, its titles and its divisions. */
export const drawFrame = (
  canvas: Canvas,
  meter: TextMeter,
  source: TinyElement,
  locale: Locale,
  titles: FrameTitles,
  reaches: readonly Reach[],
): Mark => {
  const kind = kindOf(source);
  const lines = source.children.filter((child) => hasClass(child, 'loopLine'));
  const xs = lines.flatMap((line) => [numberOf(line, 'x1'), numberOf(line, 'x2')]);
  const ys = lines.flatMap((line) => [numberOf(line, 'y1'), numberOf(line, 'y2')]);
  // Mermaid begins a frame where the message above it ends.
  const [x, y, bottom] = [Math.min(...xs), Math.min(...ys) + spacing.frameGap, Math.max(...ys)];
  const inside = reaches.filter((reach) => reach.y > y && reach.y < bottom).map((reach) => reach.right + 8);

  const word = frameWords[locale][kind];
  const width = Math.ceil(meter.width(word, fonts.frameLabel)) + 20;
  const height = spacing.frameLabelHeight;
  const corner = canvas.path('frame-corner', `M${x} ${y + 8}a8 8 0 0 1 8 -8h${width - 8}v${height - 7}l-7 7H${x}Z`, [
    [x, y],
    [x + width, y + height],
  ]);
  const middle = y + height / 2 + baselineShift(fonts.frameLabel);
  const label = canvas.text('frame-word', word, x + width / 2 - 2, middle, fonts.frameLabel);

  // The first four lines are the box; each further one begins a division, whose title is the text below it.
  const divisions = lines.slice(4).map((line) => numberOf(line, 'y1'));
  const divisionTitle = (index: number): readonly string[] => {
    const [top = 0, end = Infinity] = divisions.slice(index, index + 2);
    const own = source.children.find((child) => {
      const at = numberOf(child, 'y');
      return hasClass(child, 'sectionTitle') && at >= top && at < end;
    });
    return titleOf(titles, own && textOf(own));
  };
  // A title may be wider than what the frame goes around; texts come first, so that the box can include them.
  let right = Math.max(...xs, ...inside);
  const title = (texts: readonly string[], left: number, top: number): readonly Mark[] =>
    texts.map((text, index) => {
      const middle = top + spacing.frameLabelHeight / 2 + index * lineHeights.frame;
      right = Math.max(right, left + meter.width(text, fonts.frame) + 10);
      return canvas.text('frame-title', text, left, middle + baselineShift(fonts.frame), fonts.frame, 'start');
    });
  const ownTitle = title(titleOf(titles, linesOf(source.children, 'loopText')[0]), x + width + 8, y);
  const divisionTitles = divisions.map((at, index) => title(divisionTitle(index), x + 12, at + 2));
  return group(`frame frame-${kind}`, [
    canvas.rect('frame-box', { x, y, width: right - x, height: bottom - y }, 8),
    corner,
    label,
    ...ownTitle,
    ...divisions.flatMap((at, index) => [
      canvas.line('frame-division', x, at, right, at),
      ...(divisionTitles[index] ?? []),
    ]),
  ]);
};
