import { FONTS, LINE_HEIGHT } from '../style.ts';
import { group, type Mark, path, rect } from '../svg/mark.ts';
import type { Pen } from './pen.ts';
import type { FrameRow, Row } from './rows.ts';
import { ROOM, SIZES } from './sizes.ts';

/** Widest the label of a frame may be before it is broken, and what stands before it in its corner. */
const WIDEST_LABEL = 240;
const SIGN = 16;

/** Draws what is repeated, in a frame with the number of times in its corner. */
export function drawFrame(
  pen: Pen,
  { times, label, rows }: FrameRow,
  drawRows: (rows: readonly Row[]) => Mark[],
): Mark {
  const top = pen.begin({ above: ROOM.frame.above, below: 0 });
  const lines = label.at(Math.max(label.least, WIDEST_LABEL));
  const height = lines.lines.length * LINE_HEIGHT + SIZES.frameHead - LINE_HEIGHT;
  const corner = Math.ceil(lines.width) + SIGN + 2 * SIZES.notePadding;
  pen.y = top + height;

  const own = rows.flatMap(lanesOf).map((lane) => pen.lane(lane));
  const lanes = own.length > 0 ? own : pen.lanes;
  const outside = pen.reached;
  pen.reached = { left: Math.min(...lanes), right: Math.max(...lanes) };
  pen.begin({ above: 0, below: ROOM.inside.above });
  const inside = drawRows(rows);
  const bottom = pen.begin({ above: ROOM.inside.below, below: ROOM.frame.below });
  const x = Math.round(pen.reached.left - SIZES.framePadding) + 0.5;
  const width = Math.max(Math.round(pen.reached.right + SIZES.framePadding) - x + 0.5, corner);
  const box = { x, y: top + 0.5, width, height: bottom - top };
  pen.reached = outside;
  pen.reach(box);
  pen.y = bottom + 1;
  return group(
    'frame',
    [
      rect('frame-box', box, 7),
      path('frame-corner', `M${x} ${top + 7.5}a7 7 0 0 1 7 -7h${corner - 7}v${height - 6}l-6 6H${x}Z`),
      drawSign(x + SIZES.notePadding, top + 0.5 + height / 2),
      ...pen.label(
        'frame-label',
        lines,
        x + SIZES.notePadding + SIGN,
        top + (height - lines.lines.length * LINE_HEIGHT) / 2,
        FONTS.frame,
        'start',
      ),
      ...inside,
    ],
    { times },
  );
}

/** An arrow that goes round. */
function drawSign(x: number, y: number): Mark {
  return path('frame-sign', `M${x + 9} ${y - 2.5}a4.5 4.5 0 1 0 .5 3.5M${x + 9.5} ${y - 5.5}v3.2h-3.2`);
}

function lanesOf(row: Row): readonly number[] {
  if (row.kind === 'frame') return row.rows.flatMap(lanesOf);
  return row.kind === 'note' ? [row.first, row.last] : [row.from, row.to];
}
