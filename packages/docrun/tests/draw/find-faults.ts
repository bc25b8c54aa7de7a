import { FONTS } from '../../src/draw/style.ts';
import { widthOf } from '../../src/draw/text/text-width.ts';
import { childrenOf, numberOf } from './read-svg.ts';

/** A place in a picture, with what is there. */
interface Area {
  readonly element: Element | null;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const FONT_OF: Readonly<Record<string, (typeof FONTS)[keyof typeof FONTS]>> = {
  'lane-label': FONTS.head,
  'message-text': FONTS.message,
  'note-text': FONTS.note,
  'frame-label': FONTS.frame,
};

/** What is wrong with the places of things in an SVG: nothing may be outside of it or on top of something else. */
export function findFaults(root: Element): readonly string[] {
  const all = [...root.querySelectorAll('text, rect, line, path')].map(areaOf);
  return [...outside(root, all), ...overlaps(root), ...inBoxes(root), ...order(root), ...ends(root)];
}

function outside(root: Element, all: readonly Area[]): readonly string[] {
  const [x = 0, y = 0, width = 0, height = 0] = (root.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const view = { element: null, left: x, top: y, right: x + width, bottom: y + height };
  return all.filter((area) => !contains(view, area)).map((area) => `${nameOf(area)} is not inside of the picture`);
}

/** No text meets another one, an arrow, the head of an arrow, a box that it is not in, or a lane that no box hides from it. */
function overlaps(root: Element): readonly string[] {
  const texts = [...root.querySelectorAll('text')].map((element) => ({ element, area: areaOf(element) }));
  const others = [...root.querySelectorAll('.line, .head, .note-box, .lane-head, .frame-corner, .lifeline')].map(
    (element) => ({ element, area: areaOf(element), isLane: element.classList.contains('lifeline') }),
  );
  const boxes = [...root.querySelectorAll('.note-box, .lane-head, .frame-corner')];
  return texts.flatMap(({ element, area }, index) => {
    const box = boxes.find((other) => other.parentElement === element.parentElement);
    const met = [
      ...texts.slice(index + 1),
      ...others.filter((other) => other.element !== box && !(box && other.isLane)),
    ].filter((other) => overlap(area, other.area));
    return met.map((other) => `${nameOf(area)} meets ${nameOf(other.area)}`);
  });
}

/** Labels are in their boxes, a note covers its own lanes and no other, frames go round what is in them. */
function inBoxes(root: Element): readonly string[] {
  const lanes = lanesOf(root);
  const faults: string[] = [];
  for (const box of root.querySelectorAll('.note-box, .lane-head')) {
    const area = areaOf(box);
    for (const text of box.parentElement?.querySelectorAll('text') ?? [])
      if (!contains(area, areaOf(text))) faults.push(`${nameOf(areaOf(text))} is not in its box`);
  }
  for (const note of root.querySelectorAll('g.note')) {
    const [from, to] = [numberOf(note, 'data-from'), numberOf(note, 'data-to')];
    const area = areaOf(note.querySelector('.note-box') ?? note);
    for (const [index, x] of lanes.entries()) {
      const isOver = x > area.left && x < area.right;
      // A band may reach into the room beside its lanes, but not over the next one.
      if (isOver !== (index >= from && index <= to)) faults.push(`${note.textContent} is over lane ${index}`);
    }
  }
  for (const frame of root.querySelectorAll('g.frame')) {
    const area = areaOf(frame.querySelector('.frame-box') ?? frame);
    for (const inner of frame.querySelectorAll('text, rect, line, path'))
      if (!contains(area, areaOf(inner))) faults.push(`${nameOf(areaOf(inner))} is not in its frame`);
  }
  return faults;
}

/** Steps begin one below the other. */
function order(root: Element): readonly string[] {
  let bottom = -Infinity;
  return [...root.querySelectorAll('g.message, g.note')].flatMap((step) => {
    const areas = [...step.children].map(areaOf);
    const top = Math.min(...areas.map((area) => area.top));
    const fault = top < bottom ? [`${step.textContent} begins above the end of the step before`] : [];
    bottom = Math.max(...areas.map((area) => area.bottom));
    return fault;
  });
}

/** Arrows go from lane to lane, and lanes stand apart. */
function ends(root: Element): readonly string[] {
  const lanes = lanesOf(root);
  const near = (one: number, other = Number.NaN): boolean => Math.abs(one - other) <= 7;
  const arrows = [...root.querySelectorAll('g.message > line')].flatMap((line) => {
    const [from, to] = ['data-from', 'data-to'].map((name) => lanes[numberOf(line.parentElement ?? line, name)]);
    return near(numberOf(line, 'x1'), from) && near(numberOf(line, 'x2'), to)
      ? []
      : [`${nameOf(areaOf(line))} is astray`];
  });
  const heads = [...root.querySelectorAll('.lane:not(.lane-foot) > .lane-head')].map(areaOf);
  const close = heads.slice(1).flatMap((head, index) => {
    const before = heads[index];
    return before && head.left - before.right < 8 ? [`${nameOf(head)} is too near to ${nameOf(before)}`] : [];
  });
  return [...arrows, ...close];
}

/** Where the lanes stand: in the middle of their heads. */
function lanesOf(root: Element): readonly number[] {
  return childrenOf(root, 'lane')
    .filter((lane) => !lane.classList.contains('lane-foot'))
    .map((lane) => areaOf(lane.querySelector('.lane-head') ?? lane))
    .map(({ left, right }) => (left + right) / 2);
}

/** A name for a person who looks for it. */
function nameOf({ element }: Area): string {
  if (element === null) return 'the picture';
  if (element.localName === 'text') return `"${element.textContent}"`;
  return `<${element.localName} ${element.getAttribute('class')}> of "${element.parentElement?.textContent}"`;
}

function areaOf(element: Element): Area {
  const at = (name: string): number => numberOf(element, name);
  if (element.localName === 'rect') {
    const [x, y] = [at('x'), at('y')];
    return { element, left: x, top: y, right: x + at('width'), bottom: y + at('height') };
  }
  if (element.localName === 'line') {
    const [xs, ys] = [
      [at('x1'), at('x2')],
      [at('y1'), at('y2')],
    ];
    return { element, left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
  }
  if (element.localName === 'path') return { element, ...reachOf(element.getAttribute('d') ?? '') };
  const font = FONT_OF[element.getAttribute('class') ?? ''];
  if (!font) throw new Error(`a text of no known class: ${element.outerHTML}`);
  const width = widthOf(element.textContent ?? '', font);
  const left = at('x') - (element.getAttribute('text-anchor') === 'start' ? 0 : width / 2);
  // Inter's letters reach from 0.76 em above the baseline to 0.24 em below.
  const y = at('y');
  return {
    element,
    left,
    top: y - font.size * 0.76,
    right: left + width,
    bottom: y + font.size * 0.24,
  };
}

/** The points that a path goes through; arcs are small here, so their ends will do. */
function reachOf(d: string): Omit<Area, 'element'> {
  let [x, y] = [0, 0];
  const [xs, ys]: [number[], number[]] = [[], []];
  for (const [, command = '', rest = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = rest.match(/-?\d*\.?\d+/g)?.map(Number) ?? [];
    const isRelative = command === command.toLowerCase();
    const kind = command.toLowerCase();
    const [first = 0, second = 0] = kind === 'a' ? numbers.slice(-2) : numbers;
    const [left, top] = isRelative ? [x, y] : [0, 0];
    if (kind !== 'v' && kind !== 'z') x = left + first;
    if (kind === 'v') y = top + first;
    else if (kind !== 'h' && kind !== 'z') y = top + second;
    xs.push(x);
    ys.push(y);
  }
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

function contains(outer: Area, inner: Area): boolean {
  const left = outer.left - 0.1 <= inner.left;
  const right = inner.right <= outer.right + 0.1;
  return left && right && outer.top - 0.1 <= inner.top && inner.bottom <= outer.bottom + 0.1;
}

function overlap(one: Area, other: Area): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
