import type { Picture } from '../../diagram/model.ts';
import { line, type Mark } from '../svg/mark.ts';
import { type About, writeSvg } from '../svg/write-svg.ts';
import { drawFrame } from './draw-frame.ts';
import { drawMessage } from './draw-message.ts';
import { drawNote } from './draw-note.ts';
import { drawHeads, gapsOfHeads, planHeads } from './heads.ts';
import { type Need, needsOf } from './needs.ts';
import { Pen } from './pen.ts';
import { COLUMN, planGaps, roomOf } from './plan-gaps.ts';
import { type Row, toRows } from './rows.ts';
import { SIZES } from './sizes.ts';

/**
 * Draws a picture as an SVG element with classes but no colours: `pictures.css` styles it. In it `g.lane` are the lanes from
 * left to right, and `g.message`, `g.note` and `g.frame` the steps from top to bottom, those that are repeated inside of
 * their frame; attributes say between or over which lanes, by number, they stand. The same picture gives the same text.
 * @throws RangeError where a step names a lane that the picture does not have
 */
export function drawSequence(picture: Picture, about: About): string {
  const rows = toRows(picture);
  const heads = planHeads(picture, COLUMN);
  const needs = needsOf(rows, picture.lanes.length);
  const gaps = planGaps(gapsOfHeads(heads), needs);
  const rooms = new Map(needs.map((need) => [need.label, Math.max(need.label.least, roomOf(need, gaps))]));

  const pen = new Pen(gaps);
  const top = drawHeads(pen, heads, 'lane');
  const start = pen.y;
  const steps = drawRows(pen, rows, rooms, 0);
  const end = pen.begin({ above: SIZES.tail, below: 0 });
  const isTall = end > SIZES.tall;
  const foot = isTall ? drawHeads(pen, heads, 'lane lane-foot') : [];
  const lines = pen.lanes.flatMap((x, index) =>
    pen.stretches(index, start, end).map(([from, to]) => line('lifeline', x, from, x, to)),
  );
  const margin = about.css === undefined ? SIZES.margin : SIZES.marginAlone;
  const [left, right] = [Math.floor(pen.reached.left), Math.ceil(pen.reached.right)];
  const viewBox = {
    x: left - margin,
    y: -margin,
    width: right - left + 2 * margin,
    height: Math.ceil(pen.y) + 2 * margin,
  };
  return writeSvg('seq', viewBox, [...lines, ...top, ...steps, ...foot], about);
}

function drawRows(pen: Pen, rows: readonly Row[], rooms: ReadonlyMap<Need['label'], number>, depth: number): Mark[] {
  return rows.map((row) => {
    if (row.kind === 'frame') return drawFrame(pen, row, (inner) => drawRows(pen, inner, rooms, depth + 1));
    const room = rooms.get(row.label) ?? row.label.least;
    return row.kind === 'message' ? drawMessage(pen, row, room) : drawNote(pen, row, room, depth);
  });
}
