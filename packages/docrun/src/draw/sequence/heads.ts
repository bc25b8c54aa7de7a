import type { Picture } from '../../diagram/model.ts';
import { FONTS, LINE_HEIGHT } from '../style.ts';
import { group, type Mark, rect } from '../svg/mark.ts';
import { Label, type Lines } from '../text/label.ts';
import type { Pen } from './pen.ts';
import { ROOM, SIZES } from './sizes.ts';

/** The heads of the lanes, all of them equally high. */
export interface Heads {
  readonly labels: readonly Lines[];
  readonly widths: readonly number[];
  readonly height: number;
}

/** In one line, as long as that fits the width; else in as many as that takes, or as can be. */
export function planHeads({ lanes }: Picture, width: number): Heads {
  const labels = lanes.map(({ label }) => new Label([label], FONTS.head));
  const limits = [Infinity, ...new Set(labels.flatMap(({ widths }) => widths))].sort((one, other) => other - one);
  const toHeads = (limit: number): Heads => {
    const broken = labels.map((label) => label.at(Math.max(label.least, limit)));
    return {
      labels: broken,
      widths: broken.map((lines) => Math.max(SIZES.leastHead, 2 * Math.ceil(lines.width / 2 + SIZES.headPadding))),
      height: Math.max(1, ...broken.map(({ lines }) => lines.length)) * LINE_HEIGHT + 2 * SIZES.headPaddingY,
    };
  };
  const fits = ({ widths }: Heads): boolean =>
    widths.reduce((sum, own) => sum + own + SIZES.headsGap, -SIZES.headsGap) <= width;
  for (const limit of limits) {
    const heads = toHeads(limit);
    if (fits(heads)) return heads;
  }
  return toHeads(0);
}

/** The least that the gaps beside and between lanes must be, so that the heads fit. */
export function gapsOfHeads({ widths }: Heads): readonly number[] {
  const between = widths.slice(1).map((width, index) => (width + (widths[index] ?? 0)) / 2 + SIZES.headsGap);
  // A picture without lanes has one gap, with nothing in it.
  return [(widths[0] ?? 0) / 2, ...between, ...widths.slice(-1).map((width) => width / 2)];
}

/** A row of heads at the upper end of the lanes, or at the foot of a high picture. */
export function drawHeads(pen: Pen, { labels, widths, height }: Heads, className: 'lane' | 'lane lane-foot'): Mark[] {
  const top = pen.begin(ROOM.heads);
  pen.y = top + height + 1;
  return labels.map((lines, index) => {
    const [x, width] = [pen.lane(index), widths[index] ?? 0];
    const box = { x: x - width / 2, y: top + 0.5, width, height };
    pen.reach(box);
    const textTop = top + 0.5 + (height - lines.lines.length * LINE_HEIGHT) / 2;
    return group(className, [rect('lane-head', box, 7), ...pen.label('lane-label', lines, x, textTop, FONTS.head)], {
      lane: index,
    });
  });
}
