import { JSDOM } from 'jsdom';
import type { MessageKind, Picture, Step } from '../../src/diagram/model.ts';

const { DOMParser } = new JSDOM().window;

/** Parses what was drawn, strictly: it must be well-formed XML. */
export function parseSvg(svg: string): Element {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  if (root.localName !== 'svg') throw new Error(root.textContent ?? 'not an SVG');
  return root;
}

export function textOf(group: Element): string {
  return [...group.children]
    .filter(({ localName }) => localName === 'text')
    .map(({ textContent }) => textContent)
    .join(' ');
}

export function childrenOf(parent: Element, className: string): Element[] {
  return [...parent.children].filter((child) => child.classList.contains(className));
}

export function numberOf(element: Element, name: string): number {
  const value = Number(element.getAttribute(name));
  if (!element.hasAttribute(name) || Number.isNaN(value)) throw new Error(`${element.outerHTML}: no number ${name}`);
  return value;
}

/**
 * A picture in the words of what shows it, for comparing: lanes by number, and texts without spaces, since lines are broken where
 * there are some, and may be where there are none.
 */
export interface Shown {
  readonly lanes: readonly string[];
  readonly steps: readonly ShownStep[];
}

export type ShownStep =
  | { readonly style: MessageKind; readonly from: number; readonly to: number; readonly text: string }
  | { readonly note: readonly number[]; readonly text: string }
  | { readonly repeat: string; readonly steps: readonly ShownStep[] };

export const squeeze = (text: string): string => text.replace(/[\s\p{Cc}\u200b]/gu, '');

/** What a picture must show. */
export function shownOf({ lanes, steps }: Picture): Shown {
  const numberOf = (id: string): number => lanes.findIndex((lane) => lane.id === id);
  const toShown = (step: Step): ShownStep => {
    if (step.kind === 'repeat') return { repeat: squeeze(step.text), steps: step.steps.map(toShown) };
    if (step.kind === 'message')
      return { style: step.style, from: numberOf(step.from), to: numberOf(step.to), text: squeeze(step.text) };
    const over = step.lanes.map(numberOf);
    return { note: [Math.min(...over), Math.max(...over)], text: squeeze(step.text.join('')) };
  };
  return { lanes: lanes.map(({ label }) => squeeze(label)), steps: steps.map(toShown) };
}

/** What an SVG shows. */
export function readSvg(root: Element): Shown {
  const lanes = childrenOf(root, 'lane').filter((lane) => !lane.classList.contains('lane-foot'));
  for (const [index, lane] of lanes.entries())
    if (numberOf(lane, 'data-lane') !== index) throw new Error(`lane ${index} is called otherwise`);
  return { lanes: lanes.map((lane) => squeeze(textOf(lane))), steps: readSteps(root) };
}

function readSteps(parent: Element): readonly ShownStep[] {
  return [...parent.children].flatMap((child): readonly ShownStep[] => {
    const text = squeeze(textOf(child));
    if (child.classList.contains('frame')) return [{ repeat: text, steps: readSteps(child) }];
    const [from, to] = ['data-from', 'data-to'].map((name) => Number(child.getAttribute(name))) as [number, number];
    if (child.classList.contains('note')) return [{ note: [from, to], text }];
    if (!child.classList.contains('message')) return [];
    const style = /message-(call|answer|request|fail)/.exec(child.getAttribute('class') ?? '')?.[1];
    if (!style) throw new Error(`a message of no kind: ${child.outerHTML}`);
    return [{ style: style as MessageKind, from, to, text }];
  });
}
