import type { MessageKind, Picture, Step } from './model.ts';
import type { Words } from './words.ts';

const ARROW: Readonly<Record<MessageKind, string>> = { call: '->>', answer: '-->>', request: '-)', fail: '--x' };

/** The Mermaid text of a picture. */
export function toMermaid(picture: Picture, about: { readonly title: string; readonly description: string }): string {
  const lines = [
    'sequenceDiagram',
    `accTitle: ${escapeText(about.title)}`,
    `accDescr: ${escapeText(about.description)}`,
  ];
  // Mermaid keeps words such as loop and end for itself, so lanes are numbered.
  const ids = new Map(picture.lanes.map(({ id }, index) => [id, `p${index + 1}`]));
  for (const { id, label } of picture.lanes) lines.push(`participant ${ids.get(id) ?? id} as ${escapeText(label)}`);
  for (const step of picture.steps) lines.push(...stepLines(step, ids));
  return `${lines.join('\n  ')}\n`;
}

/** The steps as sentences, for those who cannot see the picture. */
export function toSentences(picture: Picture, words: Words): readonly string[] {
  const label = (id: string): string => picture.lanes.find((lane) => lane.id === id)?.label ?? id;
  const sentences = (step: Step): readonly string[] => {
    if (step.kind === 'message')
      return [words('stepTo', { from: label(step.from), to: label(step.to), text: step.text })];
    if (step.kind === 'note') {
      const text = step.text.join('; ');
      // What stands over several lanes, such as the clock, is said of none of them.
      return [step.lanes.length > 1 ? text : words('stepAt', { lane: step.lanes.map(label).join(), text })];
    }
    return [words('repeatStart', { times: step.text }), ...step.steps.flatMap(sentences)];
  };
  return picture.steps.flatMap(sentences);
}

function stepLines(step: Step, ids: ReadonlyMap<string, string>): readonly string[] {
  const id = (lane: string): string => ids.get(lane) ?? lane;
  if (step.kind === 'message') return [`${id(step.from)}${ARROW[step.style]}${id(step.to)}: ${escapeText(step.text)}`];
  if (step.kind === 'note')
    return [`Note over ${[...new Set(step.lanes)].map(id).join(',')}: ${step.text.map(escapeText).join('<br/>')}`];
  return [`loop ${escapeText(step.text)}`, ...step.steps.flatMap((inner) => stepLines(inner, ids)), 'end'];
}

/**
 * Mermaid ends a statement at `;`, begins an entity with `#`, a comment with `%%` and a tag, such as a line break, with `<`, takes
 * what is between `$$` for a formula and a first `wrap:` for an order; and it wants something in each text.
 */
function escapeText(text: string): string {
  const line = text.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim();
  if (line === '') return '#8203;';
  return line
    .replace(/#/g, '#35;')
    .replace(/(?<!#35);/g, '#59;')
    .replace(/%%/g, '#37;%')
    .replace(/<(?=[\w/!?])/g, '#lt;')
    .replace(/\$\$/g, '#36;$')
    .replace(/^((?:no)?wrap):/i, '$1#58;');
}
