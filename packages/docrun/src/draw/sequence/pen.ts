import { baselineOf, type Font, LINE_HEIGHT } from '../style.ts';
import { type Box, type Mark, text } from '../svg/mark.ts';
import type { Lines } from '../text/label.ts';

/** From the left edge of something to the right one. */
export interface Reach {
  readonly left: number;
  readonly right: number;
}

/** What goes down the page, row by row, and remembers what it met. Lengths are pixels. */
export class Pen {
  /** Where lanes are, from the left. */
  readonly lanes: readonly number[];
  /** What has been planned for. */
  readonly planned: Reach;
  /** What has been drawn. */
  reached: Reach;
  /** The lower edge of what has been drawn. */
  y = 0;
  /** The room that was asked for below it. */
  private below = 0;
  /** By lane: the stretches in which a label stands on it, so that its line is not drawn there. */
  private readonly breaks: readonly (readonly [from: number, to: number])[][];

  /** @param gaps beside and between the lanes, from the left */
  constructor(gaps: readonly number[]) {
    let x = 0;
    const edges = gaps.map((gap) => {
      x += gap;
      return x + 0.5;
    });
    this.lanes = edges.slice(0, -1);
    this.planned = { left: 0, right: x };
    this.reached = this.planned;
    this.breaks = this.lanes.map(() => []);
  }

  lane(index: number): number {
    const x = this.lanes[index];
    if (x === undefined) throw new RangeError(`there is no lane ${index}`);
    return x;
  }

  /**
   * Begins a row: goes down by what the row before wants below, or this one above, whichever is more.
   * @returns its upper edge
   */
  begin(room: { readonly above: number; readonly below: number }): number {
    this.y += Math.max(this.below, room.above);
    this.below = room.below;
    return this.y;
  }

  reach({ x, width }: Pick<Box, 'x' | 'width'>): void {
    const { left, right } = this.reached;
    this.reached = { left: Math.min(left, x), right: Math.max(right, x + width) };
  }

  /**
   * Lines of text one below the other.
   * @param x their middle, or where they begin
   * @param top of the first line
   */
  label(className: string, { lines, width }: Lines, x: number, top: number, font: Font, anchor?: 'start'): Mark[] {
    this.reach({ x: anchor === 'start' ? x : x - width / 2, width });
    return lines.map((line, row) => text(className, line, x, top + row * LINE_HEIGHT + baselineOf(font), anchor));
  }

  /** Keeps the lines of lanes away from a box. */
  breakLanes({ x, y, width, height }: Box): void {
    for (const [index, lane] of this.lanes.entries())
      if (lane > x && lane < x + width) this.breaks[index]?.push([y, y + height]);
  }

  /** The stretches of the line of a lane between two heights, in order. */
  stretches(index: number, from: number, to: number): readonly (readonly [from: number, to: number])[] {
    const stretches: [number, number][] = [];
    let start = from;
    for (const [begin, end] of this.breaks[index] ?? []) {
      if (begin > start) stretches.push([start, begin]);
      start = Math.max(start, end);
    }
    return to > start ? [...stretches, [start, to]] : stretches;
  }
}
