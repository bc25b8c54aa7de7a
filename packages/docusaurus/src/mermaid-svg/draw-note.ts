import { baselineShift, type Canvas, group, type Mark } from './mark.ts';
import { fonts, lineHeights, spacing } from './style.ts';
import { numberOf } from './svg-box.ts';
import type { TextMeter } from './text-meter.ts';
import { linesOf } from './text-of.ts';
import type { TinyElement } from './tiny-dom.ts';

/** Where a note stands: beside one lane, over one lane, or across several. */
export type NotePlace = 'left' | 'right' | 'over' | 'wide';

/**
 * A note. Over or beside one lane it is as small as its text; across several (a jump of the clock, say) it keeps its width
 * and has the class `note-wide`.
 */
export const drawNote = (canvas: Canvas, meter: TextMeter, source: TinyElement, place: NotePlace): Mark => {
  const rect = source.children.find((child) => child.localName === 'rect');
  const lines = linesOf(source.children, 'noteText');
  if (!rect) throw new Error('a note has no rectangle');
  const full = { x: numberOf(rect, 'x'), y: numberOf(rect, 'y'), width: numberOf(rect, 'width') };
  const textWidth = Math.max(0, ...lines.map((line) => meter.width(line, fonts.note)));
  const width = place === 'wide' ? full.width : Math.ceil(textWidth) + 2 * spacing.notePadding;
  const slack = full.width - width;
  const x = full.x + { left: slack, right: 0, over: slack / 2, wide: 0 }[place];
  const height = numberOf(rect, 'height');
  const texts = lines.map((line, index) => {
    const middle = full.y + height / 2 + (index - (lines.length - 1) / 2) * lineHeights.note;
    return canvas.text('note-text', line, x + width / 2, middle + baselineShift(fonts.note), fonts.note);
  });
  const radius = place === 'wide' ? Math.min(14, height / 2) : 7;
  const box = canvas.rect('note-box', { x, y: full.y, width, height }, radius);
  return group(place === 'wide' ? 'note note-wide' : 'note', [box, ...texts]);
};
