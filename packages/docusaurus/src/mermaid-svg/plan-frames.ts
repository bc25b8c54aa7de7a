import { isTextMessage, type SequenceMessage, type SequenceModel } from './sequence-model.ts';
import { unshield } from './shield.ts';
import { fonts } from './style.ts';
import type { TextMeter } from './text-meter.ts';
import { wrapText } from './wrap-text.ts';

/** Lines of the titles of frames and of their divisions, by the id of Mermaid's message. */
export type FrameTitles = ReadonlyMap<string, readonly string[]>;

const starts = ['LOOP', 'ALT', 'OPT', 'PAR', 'PAR_OVER', 'CRITICAL', 'BREAK'].map((name) => `${name}_START`);
const divisions = ['ALT_ELSE', 'PAR_AND', 'CRITICAL_OPTION'];
const ends = ['LOOP', 'ALT', 'OPT', 'PAR', 'CRITICAL', 'BREAK'].map((name) => `${name}_END`);

/** Least room for a title; how much of a frame's width its word in the corner takes. */
const leastRoom = 170;
const cornerWidth = 80;

interface OpenFrame {
  readonly titled: SequenceMessage[];
  readonly lanes: number[];
}

/**
 * Breaks the titles of frames into lines and leaves a placeholder of as many lines in the model: Mermaid always wraps
 * titles itself, often to far less than a frame's width, and hyphenates.
 *
 * @param distance Pixels between two lanes.
 */
export const planFrames = (
  model: SequenceModel,
  meter: TextMeter,
  laneOf: (actor: string) => number,
  distance: (left: number, right: number) => number,
): FrameTitles => {
  const titles = new Map<string, readonly string[]>();
  const isOneOf = (message: SequenceMessage, names: readonly string[]) =>
    names.some((name) => model.LINETYPE[name] === message.type);

  const close = ({ titled, lanes }: OpenFrame): void => {
    const width = lanes.length > 0 ? distance(Math.min(...lanes), Math.max(...lanes)) : 0;
    const room = Math.max(leastRoom, width - cornerWidth);
    for (const message of titled) {
      if (typeof message.message !== 'string' || message.message.trim() === '') continue;
      const lines = wrapText(message.message, room, (line) => meter.width(line, fonts.frame));
      titles.set(message.id, lines.map(unshield));
      message.message = [`\u00a7${message.id}`, ...lines.slice(1).map(() => '.')].join('<br/>');
    }
  };

  const open: OpenFrame[] = [];
  for (const message of model.getMessages()) {
    if (isOneOf(message, starts)) open.push({ titled: [message], lanes: [] });
    else if (isOneOf(message, divisions)) open.at(-1)?.titled.push(message);
    else if (isTextMessage(message)) {
      for (const frame of open) frame.lanes.push(laneOf(message.from), laneOf(message.to));
    } else if (isOneOf(message, ends)) {
      const frame = open.pop();
      if (frame) close(frame);
    }
  }
  return titles;
};

/** The title that a placeholder stands for. */
export const titleOf = (titles: FrameTitles, placeholder: string | undefined): readonly string[] =>
  titles.get(/^\[\u00a7(\d+)/.exec(placeholder ?? '')?.[1] ?? '') ?? [];
