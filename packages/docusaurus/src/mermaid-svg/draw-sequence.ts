import { drawActor } from './draw-actor.ts';
import { drawFrame } from './draw-frame.ts';
import { type DrawnMessage, drawMessage } from './draw-message.ts';
import { drawNote, type NotePlace } from './draw-note.ts';
import { type Canvas, createCanvas, type Mark } from './mark.ts';
import type { LanePlan } from './plan-lines.ts';
import { isNote, isTextMessage, type SequenceModel } from './sequence-model.ts';
import { fonts, spacing } from './style.ts';
import { numberOf } from './svg-box.ts';
import type { TextMeter } from './text-meter.ts';
import { hasClass, textOf } from './text-of.ts';
import type { TinyElement } from './tiny-dom.ts';
import type { Locale } from './types.ts';

/** A drawing in layers, the lowest first, and the part of the plane that it fills. */
export interface Drawing {
  readonly layers: readonly (readonly Mark[])[];
  readonly viewBox: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** Mermaid gives a lifeline that is not cut short this end, whatever the height of the diagram. */
const endless = 2000;

const walk = (element: TinyElement): readonly TinyElement[] =>
  element.children.flatMap((child) => [child, ...walk(child)]);

const notePlaces = (model: SequenceModel): ReadonlyMap<string, NotePlace> =>
  new Map(
    model.getMessages().map(({ id, placement, from, to }) => {
      if (placement === 0) return [`i${id}`, 'left'];
      if (placement === 1) return [`i${id}`, 'right'];
      return [`i${id}`, from === to ? 'over' : 'wide'];
    }),
  );

const drawMessages = (
  canvas: Canvas,
  meter: TextMeter,
  svg: TinyElement,
  lanes: readonly number[],
): readonly DrawnMessage[] => {
  const messages: DrawnMessage[] = [];
  let texts: string[] = [];
  for (const [index, child] of svg.children.entries()) {
    if (hasClass(child, 'messageText')) texts.push(textOf(child));
    if (!hasClass(child, 'messageLine0') && !hasClass(child, 'messageLine1')) continue;
    const number = svg.children[index + 2];
    messages.push(
      drawMessage(canvas, meter, {
        line: child,
        texts: texts.filter(Boolean),
        number: number && hasClass(number, 'sequenceNumber') ? textOf(number) : undefined,
        lanes,
      }),
    );
    texts = [];
  }
  return messages;
};

const drawRegions = (canvas: Canvas, all: readonly TinyElement[]): readonly Mark[] => {
  const regions = all
    .filter((element) => element.localName === 'rect' && hasClass(element, 'rect'))
    .map((rect) => ({
      x: numberOf(rect, 'x'),
      y: numberOf(rect, 'y'),
      width: numberOf(rect, 'width'),
      height: numberOf(rect, 'height'),
    }))
    .sort((a, b) => b.width * b.height - a.width * a.height);
  const titles = all
    .filter((element) => element.localName === 'text' && hasClass(element, 'text'))
    .map((text) => canvas.text('region-title', textOf(text), numberOf(text, 'x'), numberOf(text, 'y'), fonts.message));
  return [...regions.map((box) => canvas.rect('region', box, 8)), ...titles];
};

const drawLifelines = (canvas: Canvas, lifelines: readonly TinyElement[]): readonly Mark[] => {
  const bottom = canvas.extent.bottom + spacing.tail;
  return lifelines.map((line) => {
    const [x, y1, y2] = [numberOf(line, 'x1'), numberOf(line, 'y1'), numberOf(line, 'y2')];
    return canvas.line('lifeline', x, y1, x, y2 === endless ? bottom : y2);
  });
};

const toViewBox = ({ left, top, right, bottom }: Canvas['extent']): Drawing['viewBox'] => {
  if (left === Infinity) throw new Error('it has no participants');
  const x = Math.floor(left - spacing.margin);
  const y = Math.floor(top - spacing.margin);
  return { x, y, width: Math.ceil(right + spacing.margin) - x, height: Math.ceil(bottom + spacing.margin) - y };
};

/**
 * Reads where Mermaid put things and draws them anew, in our own elements and classes: no styles, no markers, no ids,
 * and nothing of the source but its text.
 */
export const drawSequence = (
  svg: TinyElement,
  model: SequenceModel,
  plan: LanePlan,
  meter: TextMeter,
  locale: Locale,
): Drawing => {
  const canvas = createCanvas(meter);
  const all = walk(svg);
  const ofKind = (kind: string) => all.filter((element) => element.getAttribute('data-et') === kind);
  const lifelines = ofKind('life-line').sort((a, b) => numberOf(a, 'x1') - numberOf(b, 'x1'));
  const lanes = lifelines.map((line) => numberOf(line, 'x1'));
  const places = notePlaces(model);

  const regions = drawRegions(canvas, all);
  const activations = all
    .filter((element) => /^activation\d/.test(element.getAttribute('class') ?? ''))
    .map((bar) => {
      const [x, y] = [numberOf(bar, 'x'), numberOf(bar, 'y')];
      return canvas.rect('activation', { x, y, width: numberOf(bar, 'width'), height: numberOf(bar, 'height') }, 3);
    });
  const messages = drawMessages(canvas, meter, svg, lanes);
  const reaches = messages.flatMap(({ reach }) => reach ?? []);
  const frames = ofKind('control-structure').map((frame) =>
    drawFrame(canvas, meter, frame, locale, plan.titles, reaches),
  );
  const notes = ofKind('note').map((note) =>
    drawNote(canvas, meter, note, places.get(note.getAttribute('data-id') ?? '') ?? 'over'),
  );
  const actors = ofKind('participant').flatMap((actor) => drawActor(canvas, actor, plan.actorHeight) ?? []);

  // Mermaid only logs a message or a participant that it fails to draw.
  const stated = model.getMessages().filter((message) => isTextMessage(message) && !isNote(message)).length;
  if (messages.length !== stated) throw new Error(`${messages.length} of ${stated} messages could be drawn`);
  const lanesStated = model.getActors().size;
  if (actors.length !== lanesStated) {
    throw new Error(`${actors.length} of ${lanesStated} participants could be drawn: only participant and actor are`);
  }
  const lines = drawLifelines(canvas, lifelines);
  return {
    layers: [regions, lines, activations, frames, notes, actors, messages.map(({ mark }) => mark)],
    viewBox: toViewBox(canvas.extent),
  };
};
