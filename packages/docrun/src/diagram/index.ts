import type { TraceEvent } from '../trace/event.ts';
import { chooseActors } from './actors.ts';
import { cutSteps, foldSteps } from './fold.ts';
import type { Picture, Step } from './model.ts';
import { toMermaid, toSentences } from './to-mermaid.ts';
import { toSteps } from './to-steps.ts';
import type { Words } from './words.ts';

/** Past so many steps a picture is cut, and says so. */
const MOST_STEPS = 60;

/** A run as a sequence diagram, every fact of it from the trace. */
export interface Diagram {
  readonly picture: Picture;
  /** The picture in Mermaid's words. */
  readonly mermaid: string;
  /** One line: which run this is, how long it took on its clock and how many tasks there were. */
  readonly caption: string;
  readonly title: string;
  readonly description: string;
  /** The same as sentences, in order. */
  readonly steps: readonly string[];
}

/** @param options.lanes names of the coroutines, tasks or objects to show, in order; absent: chosen from the trace. */
export function drawDiagram(options: {
  readonly events: readonly TraceEvent[];
  readonly name: string;
  /** The words of the language of the page. */
  readonly words: Words;
  readonly lanes?: readonly string[] | undefined;
}): Diagram {
  const { events, name, words } = options;
  const actors = chooseActors(events, words, options.lanes);
  const { steps, left } = cutSteps(foldSteps(toSteps(events, actors, words), words), MOST_STEPS);
  const ends = [...actors.lanes.slice(0, 1), ...actors.lanes.slice(-1)].map(({ id }) => id);
  const cut = events.find((event) => event.kind === 'cut');
  const leftOut = [
    ...(left > 0 ? [words('more', { count: left })] : []),
    // Of a trace that was cut it cannot be told how many there were; the step `…` says that something is left out.
    ...(actors.left > 0 && cut === undefined ? [words('moreLanes', { count: actors.left })] : []),
  ];
  const more: Step[] = leftOut.length > 0 ? [{ kind: 'note', lanes: ends, text: leftOut }] : [];
  const picture: Picture = { lanes: actors.lanes.map(({ id, label }) => ({ id, label })), steps: [...steps, ...more] };
  const sentences = toSentences(picture, words);
  const elapsed = cut?.elapsed ?? events.at(-1)?.t ?? 0;
  const title = words('title', { name });
  const description = words('describe', {
    lanes: picture.lanes.map(({ label }) => label).join(', '),
    steps: `${sentences.slice(0, 6).join('; ')}${sentences.length > 6 ? '; …' : ''}`,
  });
  return {
    picture,
    mermaid: toMermaid(picture, { title, description }),
    caption: words('caption', {
      name,
      seconds: words.number(elapsed),
      count: cut?.tasks ?? events.filter(({ kind }) => kind === 'task').length,
    }),
    title,
    description,
    steps: sentences,
  };
}
