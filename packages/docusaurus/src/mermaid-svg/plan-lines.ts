import { type FrameTitles, planFrames } from './plan-frames.ts';
import { isNote, isTextMessage, type SequenceModel, type TextMessage } from './sequence-model.ts';
import { type Font, fonts, lineHeights, spacing } from './style.ts';
import type { TextMeter } from './text-meter.ts';
import { wrapText } from './wrap-text.ts';

/** Sizes that hold for one diagram, in pixels. */
export interface LanePlan {
  readonly actorWidth: number;
  /** Of a participant's box. */
  readonly actorHeight: number;
  /** Of the whole first row, which is higher where it has figures. */
  readonly rowHeight: number;
  readonly titles: FrameTitles;
}

/** Widest text in pixels, by number of lanes: a diagram should fit a column of text, some 650 px, if it can. */
const widestMessage = (lanes: number): number => ({ 1: 320, 2: 320, 3: 240, 4: 185 })[lanes] ?? 150;
const widestNote = (lanes: number): number => ({ 1: 300, 2: 260, 3: 200, 4: 185 })[lanes] ?? 160;
const widestActor = (lanes: number): number => ({ 1: 220, 2: 180, 3: 150, 4: 138 })[lanes] ?? 112;

/**
 * Breaks every text of a diagram into lines before Mermaid lays it out, and says how large the actors' boxes must be.
 * Mermaid's own wrapping gives a message between neighbours more room than their lanes have, breaks identifiers with
 * a hyphen, and leaves single words on the last line.
 */
export const planLines = (model: SequenceModel, meter: TextMeter): LanePlan => {
  const actors = [...model.getActors().values()];
  const laneOf = new Map([...model.getActors().keys()].map((key, index) => [key, index]));
  const messages = model.getMessages().filter(isTextMessage);

  const wrap = (text: string, width: number, font: Font) => {
    const measure = (line: string) => meter.width(line, font);
    const lines = wrapText(text, width, measure);
    return { lines: lines.length, width: Math.max(...lines.map(measure)), text: lines.join('<br/>') };
  };

  const labels = actors.map((actor) => {
    const label = wrap(actor.description, widestActor(actors.length), fonts.actor);
    actor.description = label.text;
    actor.wrap = true;
    return label;
  });
  const actorWidth = Math.ceil(
    Math.max(spacing.actorWidth, ...labels.map((label) => label.width + 2 * spacing.actorPadding)),
  );
  const extraLines = Math.max(0, ...labels.map((label) => label.lines - 1));
  const gaps = Array.from({ length: Math.max(0, actors.length - 1) }, () => actorWidth + spacing.actorMargin);

  const spanOf = ({ from, to }: TextMessage): readonly [number, number] => {
    const ends = [laneOf.get(from) ?? 0, laneOf.get(to) ?? 0];
    return [Math.min(...ends), Math.max(...ends)];
  };
  const distance = (left: number, right: number) => gaps.slice(left, right).reduce((sum, gap) => sum + gap, 0);
  const isNear = (message: TextMessage) => {
    const [left, right] = spanOf(message);
    return right - left < 2 && !(isNote(message) && right > left);
  };

  for (const message of messages.filter(isNear)) {
    const font = isNote(message) ? fonts.note : fonts.message;
    const width = isNote(message) ? widestNote(actors.length) : widestMessage(actors.length);
    const text = wrap(message.message, width, font);
    message.message = text.text;
    message.wrap = false;
    const [left, right] = spanOf(message);
    const needed = text.width + 2 * spacing.wrapPadding + spacing.actorMargin;
    if (right > left) gaps[left] = Math.max(gaps[left] ?? 0, needed);
  }
  // Far messages come second: they have as much room as the lanes that they cross already take.
  for (const message of messages.filter((item) => !isNear(item))) {
    const room = distance(...spanOf(message)) - 2 * spacing.wrapPadding;
    message.message = wrap(message.message, room, isNote(message) ? fonts.note : fonts.message).text;
    message.wrap = false;
  }
  const actorHeight = spacing.actorHeight + extraLines * lineHeights.actor;
  const hasFigures = actors.some((actor) => actor.type === 'actor');
  const titles = planFrames(model, meter, (actor) => laneOf.get(actor) ?? 0, distance);
  const rowHeight = hasFigures ? Math.max(actorHeight, spacing.figureHeight) : actorHeight;
  return { actorWidth, actorHeight, rowHeight, titles };
};
