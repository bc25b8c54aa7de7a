import { type Canvas, group, type Mark } from './mark.ts';
import { fonts, lineHeights, spacing } from './style.ts';
import { numberOf } from './svg-box.ts';
import type { TextMeter } from './text-meter.ts';
import { hasClass } from './text-of.ts';
import type { TinyElement } from './tiny-dom.ts';

type Head = 'arrow' | 'cross' | 'open' | 'none';

/** One message as Mermaid drew it: its line, and the lines of text above it. */
export interface MessageSource {
  readonly line: TinyElement;
  readonly texts: readonly string[];
  /** Of `autonumber`. */
  readonly number: string | undefined;
  /** Where lifelines stand, from the left. */
  readonly lanes: readonly number[];
}

/** A message, and how far to the right the text of a message to oneself reaches: frames must go around it. */
export interface DrawnMessage {
  readonly mark: Mark;
  readonly reach: Reach | undefined;
}

/** A place that a frame around it has to include. */
export interface Reach {
  readonly right: number;
  readonly y: number;
}

const headOf = (marker: string | null): Head => {
  if (!marker) return 'none';
  if (marker.includes('crosshead')) return 'cross';
  return marker.includes('filled-head') ? 'open' : 'arrow';
};

/** @param direction 1 points to the right, -1 to the left. */
const drawHead = (canvas: Canvas, head: Head, x: number, y: number, direction: 1 | -1): readonly Mark[] => {
  const tip = x + direction;
  const back = tip - 9 * direction;
  const corners = [[tip, y - 5] as const, [back, y + 5] as const];
  if (head === 'arrow') return [canvas.path('head', `M${tip} ${y}L${back} ${y - 4.5}V${y + 4.5}Z`, corners)];
  if (head === 'open')
    return [canvas.path('head head-open', `M${back} ${y - 5}L${tip} ${y}L${back} ${y + 5}`, corners)];
  if (head === 'none') return [];
  const left = Math.min(tip, back);
  return [canvas.path('head head-open', `M${left} ${y - 4.5}l9 9m0 -9l-9 9`, corners)];
};

/** How far before the end of a message its line stops, so that it does not stick out of the head. */
const shorten = { arrow: 6, cross: 0, open: 0, none: 0 } as const;

interface Drawn {
  readonly marks: readonly Mark[];
  /** Where the text goes: centred on x, or from x on. */
  readonly textX: number;
  readonly anchor: 'middle' | 'start';
  readonly y: number;
}

const drawStraight = (canvas: Canvas, { line }: MessageSource, end: Head, start: Head): Drawn => {
  const [x1, x2, y] = [numberOf(line, 'x1'), numberOf(line, 'x2'), numberOf(line, 'y1')];
  const direction = x2 >= x1 ? 1 : -1;
  const from = x1 + direction * shorten[start];
  const to = x2 - direction * shorten[end];
  const marks = [
    canvas.line('line', from, y, to, y),
    ...drawHead(canvas, end, x2, y, direction),
    ...drawHead(canvas, start, x1, y, direction === 1 ? -1 : 1),
  ];
  return { marks, textX: (x1 + x2) / 2, anchor: 'middle', y };
};

const drawSelf = (canvas: Canvas, meter: TextMeter, source: MessageSource, end: Head): Drawn => {
  const [x = 0, y = 0] = (source.line.getAttribute('d') ?? '').match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? [];
  const reach = 26;
  const d = `M${x} ${y}h${reach - 8}a8 8 0 0 1 8 8v4a8 8 0 0 1 -8 8H${x + 1 + shorten[end]}`;
  const loop = canvas.path('line', d, [
    [x, y],
    [x + reach, y + 20],
  ]);
  const width = Math.max(0, ...source.texts.map((text) => meter.width(text, fonts.message)));
  const next = source.lanes.find((lane) => lane > x + 10) ?? Infinity;
  const textX = x + (source.number ? 16 : 8);
  const isRoomy = textX + width + 12 < next;
  const marks = [loop, ...drawHead(canvas, end, x + 1, y + 20, -1)];
  return { marks, textX: isRoomy ? textX : x, anchor: isRoomy ? 'start' : 'middle', y };
};

/**
 * A message. Classes tell the kinds apart: `message-dashed` (`-->>`, a result), `message-cross` (`-x`, `--x`, a cancellation
 * or an exception), `message-async` (`-)`), `message-self`.
 */
export const drawMessage = (canvas: Canvas, meter: TextMeter, source: MessageSource): DrawnMessage => {
  const { line, texts, number } = source;
  const end = headOf(line.getAttribute('marker-end'));
  const isSelf = line.localName === 'path';
  const { marks, textX, anchor, y } = isSelf
    ? drawSelf(canvas, meter, source, end)
    : drawStraight(canvas, source, end, headOf(line.getAttribute('marker-start')));
  const lines = texts.map((text, index) => {
    const baseline = y - spacing.messageRise - (texts.length - 1 - index) * lineHeights.message;
    return canvas.text('message-text', text, textX, baseline, fonts.message, anchor);
  });
  const x = numberOf(line, 'x1') || textX;
  const badge = number
    ? [canvas.circle('number', x, y, 9), canvas.text('number-text', number, x, y + 4, fonts.number)]
    : [];
  const classes = [
    'message',
    hasClass(line, 'messageLine1') && 'message-dashed',
    end === 'cross' && 'message-cross',
    end === 'open' && 'message-async',
    isSelf && 'message-self',
  ];
  const mark = group(classes.filter(Boolean).join(' '), [...marks, ...lines, ...badge]);
  const width = Math.max(0, ...texts.map((text) => meter.width(text, fonts.message)));
  return { mark, reach: anchor === 'start' ? { right: textX + width, y } : undefined };
};
