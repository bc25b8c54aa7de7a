import { FONTS, LINE_HEIGHT } from '../style.ts';
import { group, type Mark, rect } from '../svg/mark.ts';
import type { Pen } from './pen.ts';
import type { NoteRow } from './rows.ts';
import { ROOM, SIZES } from './sizes.ts';

/**
 * A note: over one lane as small as its text, over several a band from the first to the last.
 * @param room what its text has to itself, in pixels
 * @param depth of the frames that it stands in
 */
export function drawNote(pen: Pen, { label, first, last, isWide }: NoteRow, room: number, depth: number): Mark {
  const lines = label.at(room);
  const top = pen.begin(ROOM.note);
  const height = lines.lines.length * LINE_HEIGHT + 2 * SIZES.notePaddingY;
  const own = Math.ceil(lines.width) + 2 * SIZES.notePadding;
  const [left, width] =
    first < last
      ? band(pen.lane(first), pen.lane(last), own)
      : [overLane(pen, first, own, SIZES.noteGap + depth * SIZES.framePadding), own];
  const box = { x: Math.round(left) + 0.5, y: top + 0.5, width, height };
  pen.reach(box);
  pen.y = top + height + 1;
  const texts = pen.label('note-text', lines, box.x + width / 2, top + SIZES.notePaddingY + 0.5, FONTS.note);
  return group(
    isWide ? 'note note-wide' : 'note',
    [rect('note-box', box, isWide ? Math.min(11, height / 2) : 6), ...texts],
    { from: first, to: last },
  );
}

/** The left edge and the width of a note over several lanes. */
function band(from: number, to: number, own: number): readonly [left: number, width: number] {
  const width = Math.max(to - from + 2 * SIZES.overhang, own);
  return [(from + to - width) / 2, width];
}

/** The left edge of a note over one lane: in its middle, where the lanes beside it leave room for that. */
function overLane(pen: Pen, lane: number, width: number, beside: number): number {
  const left = lane > 0 ? pen.lane(lane - 1) + beside : pen.planned.left;
  const right = lane + 1 < pen.lanes.length ? pen.lane(lane + 1) - beside : pen.planned.right;
  return Math.min(Math.max(pen.lane(lane) - width / 2, left), right - width);
}
