import type { Need } from './needs.ts';
import { SIZES } from './sizes.ts';

/** A column of the site has room for so many pixels on most screens: up to that, width is given for height. */
export const COLUMN = 650;
/**
 * How wide a picture may be made, in pixels, and how many lines a pixel more must save then. On large screens there is
 * more room; elsewhere a wider picture is scrolled, so it must be worth that.
 */
const BOUNDS = [
  { width: COLUMN, gain: 1 / 160 },
  { width: 780, gain: 1 / 40 },
] as const;

/**
 * How wide the gaps between lanes are. None is narrower than `least`; then each need gets what it must have; and what is
 * left of the column goes, step by step, where a pixel saves most lines.
 * @param least by gap, in pixels
 */
export function planGaps(least: readonly number[], needs: readonly Need[]): readonly number[] {
  const gaps = [...least];
  // Those that have one gap come first: what they get, the others have too.
  for (const need of needs.toSorted((one, other) => one.gaps.length - other.gaps.length))
    widen(gaps, need.gaps, need.label.least - roomOf(need, gaps));

  const total = (): number => gaps.reduce((sum, gap) => sum + gap, 0);
  for (const { width, gain } of BOUNDS) {
    for (;;) {
      const step = bestStep(gaps, needs, width - total(), gain);
      if (step === null) break;
      gaps[step.gap] = (gaps[step.gap] ?? 0) + step.by;
    }
  }
  return balance(narrow(gaps, least, needs), needs).map(Math.ceil);
}

/** The pixels that the label of a need has to itself. */
export function roomOf({ gaps: own, around }: Need, gaps: readonly number[]): number {
  return own.reduce((sum, gap) => sum + (gaps[gap] ?? 0), 0) - around;
}

function widen(gaps: number[], which: readonly number[], by: number): void {
  for (const gap of which) gaps[gap] = (gaps[gap] ?? 0) + Math.max(0, by) / which.length;
}

interface Step {
  readonly gap: number;
  readonly by: number;
}

/**
 * The gap to widen next: to where some label costs less, and where that is worth most; null where nothing is worth it.
 * @param left the pixels that there are
 * @param gain the lines that a pixel must save
 */
function bestStep(gaps: readonly number[], needs: readonly Need[], left: number, gain: number): Step | null {
  let found: Step | null = null;
  let most = gain;
  for (const gap of gaps.keys()) {
    const concerned = needs
      .filter((need) => need.gaps.includes(gap))
      .map((need) => ({ need, room: roomOf(need, gaps), cost: need.label.cost(roomOf(need, gaps)) }));
    const steps = concerned.flatMap(({ need, room, cost }) => {
      const width = cost > 1 ? need.label.widths.find((own) => own > room && need.label.cost(own) < cost) : undefined;
      return width === undefined ? [] : [width - room];
    });
    for (const by of new Set(steps)) {
      if (by > left) continue;
      const saved = concerned.reduce((sum, { need, room, cost }) => sum + cost - need.label.cost(room + by), 0);
      if (saved / by > most) {
        most = saved / by;
        found = { gap, by };
      }
    }
  }
  return found;
}

/** Takes back what no label needs. */
function narrow(gaps: readonly number[], least: readonly number[], needs: readonly Need[]): readonly number[] {
  const narrowed = [...gaps];
  const costs = needs.map((need) => need.label.cost(roomOf(need, gaps)));
  for (const gap of narrowed.keys()) {
    const own = narrowed[gap] ?? 0;
    const spare = needs.flatMap((need, index) => {
      if (!need.gaps.includes(gap)) return [];
      const room = roomOf(need, narrowed);
      const widths = [need.label.least, ...need.label.widths].filter((width) => width <= room + 0.01);
      const enough = widths.find((width) => need.label.cost(width) <= (costs[index] ?? 0)) ?? room;
      return [room - enough];
    });
    narrowed[gap] = own - Math.max(0, Math.min(own - (least[gap] ?? 0), ...spare));
  }
  return narrowed;
}

/** How much of a note over an outer lane is to be on the outer side at least. */
const OUTSIDE = 0.3;

/** Gives notes over the outer lanes some room on the outer side: with all of a note on the other side it seems to be between lanes. */
function balance(gaps: readonly number[], needs: readonly Need[]): readonly number[] {
  const last = gaps.length - 1;
  const share = last === 1 ? 0.5 : OUTSIDE;
  const outside = (gap: number, lane: number): number => {
    const widths = needs.flatMap((need) => (need.over === lane ? need.label.at(roomOf(need, gaps)).width : []));
    return Math.max(gaps[gap] ?? 0, ...widths.map((width) => share * (width + 2 * SIZES.notePadding)));
  };
  return gaps.map((own, gap) => {
    if (gap === 0) return outside(gap, 0);
    return gap === last ? outside(gap, last - 1) : own;
  });
}
