import type { MessageKind } from '../../diagram/model.ts';
import { FONTS, LINE_HEIGHT } from '../style.ts';
import { group, line, type Mark, path } from '../svg/mark.ts';
import type { Lines } from '../text/label.ts';
import type { Pen } from './pen.ts';
import type { MessageRow } from './rows.ts';
import { ROOM, SIZES } from './sizes.ts';

/** How far before its end the line of a message stops, so that it does not stick out of the head. */
const SHORTER: Readonly<Record<MessageKind, number>> = { call: 6, answer: 6, request: 1, fail: 1 };

/** @param room what the label has to itself, in pixels */
export function drawMessage(pen: Pen, row: MessageRow, room: number): Mark {
  const { style, from, to, label } = row;
  const lines = label.at(room);
  const top = pen.begin(ROOM.message);
  const marks = from === to ? drawLoop(pen, row, lines, top) : drawArrow(pen, row, lines, top);
  return group(`message message-${style}`, marks, { from, to });
}

function drawArrow(pen: Pen, { style, from, to }: MessageRow, lines: Lines, top: number): readonly Mark[] {
  const y = top + lines.lines.length * LINE_HEIGHT + SIZES.arrowDrop + 0.5;
  const [start, end] = [pen.lane(from), pen.lane(to)];
  const direction = end > start ? 1 : -1;
  const middle = placeLabel(pen, from, to, lines.width);
  const [x, width] = [middle - lines.width / 2 - 3, lines.width + 6];
  pen.breakLanes({ x, y: top, width, height: y - top - 1 });
  pen.y = Math.ceil(y);
  return [
    line('line', start, y, end - direction * SHORTER[style], y),
    drawHead(style, end, y, direction),
    ...pen.label('message-text', lines, middle, top, FONTS.message),
  ];
}

/** A message to oneself. */
function drawLoop(pen: Pen, { style, from }: MessageRow, lines: Lines, top: number): readonly Mark[] {
  const x = pen.lane(from);
  const textHeight = lines.lines.length * LINE_HEIGHT;
  const height = Math.max(textHeight, SIZES.selfHeight + 4);
  const y = Math.round(top + (height - SIZES.selfHeight) / 2) + 0.5;
  const bend = `a4 4 0 0 1 4 4v${SIZES.selfHeight - 8}a4 4 0 0 1 -4 4`;
  pen.y = top + height;
  pen.reach({ x, width: SIZES.selfWidth });
  return [
    path('line', `M${x} ${y}h${SIZES.selfWidth - 4}${bend}H${x + SHORTER[style]}`),
    drawHead(style, x, y + SIZES.selfHeight, -1),
    ...pen.label(
      'message-text',
      lines,
      x + SIZES.selfWidth + SIZES.labelGap,
      top + (height - textHeight) / 2,
      FONTS.message,
      'start',
    ),
  ];
}

/** @param direction 1 points to the right, -1 to the left */
function drawHead(style: MessageKind, end: number, y: number, direction: 1 | -1): Mark {
  const tip = end - direction;
  const back = tip - 8 * direction;
  if (style === 'request') return path('head head-open', `M${back} ${y - 4.5}L${tip} ${y}L${back} ${y + 4.5}`);
  if (style === 'fail') return path('head head-open', `M${Math.min(tip, back)} ${y - 4}l8 8m0 -8l-8 8`);
  return path('head', `M${tip} ${y}L${back} ${y - 4}V${y + 4}Z`);
}

/**
 * The middle of the label of an arrow: as near to the arrow's middle as it can be without standing on a lane; on the
 * arrow's middle where it is wider than every gap.
 */
function placeLabel(pen: Pen, from: number, to: number, width: number): number {
  const roomAt = (lane: number): number => width / 2 + (lane === to ? SIZES.headRoom : SIZES.labelGap);
  const inGap = (left: number, right: number): readonly [least: number, most: number] => [
    pen.lane(left) + roomAt(left),
    pen.lane(right) - roomAt(right),
  ];
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  const whole = inGap(first, last);
  const middle = (whole[0] + whole[1]) / 2;
  let nearest = Infinity;
  for (let lane = first; lane < last; lane += 1) {
    const [least, most] = inGap(lane, lane + 1);
    if (least > most + 0.01) continue;
    const place = Math.min(Math.max(middle, least), most);
    if (Math.abs(place - middle) < Math.abs(nearest - middle)) nearest = place;
  }
  return nearest === Infinity ? middle : nearest;
}
