import { JSDOM } from 'jsdom';
import type { MessageKind } from '../../src/diagram/model.ts';
import { type Shown, type ShownStep, squeeze } from './read-svg.ts';

// Mermaid looks for a document when it is loaded, and when it cleans a text.
const { window } = new JSDOM('<!doctype html>');
Object.assign(globalThis, { window, document: window.document });
const { default: mermaid } = await import('mermaid');
// The first parse makes the kinds of diagram known.
await mermaid.parse('sequenceDiagram');
// For each line that it reads Mermaid copies its whole configuration: what other kinds of diagram want is most of that.
const { sequence: _, secure: __, ...others } = mermaid.mermaidAPI.defaultConfig;
for (const settings of Object.values(others))
  if (typeof settings === 'object') for (const name of Object.keys(settings)) Reflect.deleteProperty(settings, name);
mermaid.mermaidAPI.globalReset();

/** Mermaid's kinds of arrow, by which of ours they stand for. */
const STYLES: Readonly<Record<string, MessageKind>> = {
  SOLID: 'call',
  DOTTED: 'answer',
  SOLID_POINT: 'request',
  DOTTED_CROSS: 'fail',
};

/** What Mermaid keeps of a diagram; its types do not say it. */
interface Database {
  getActors(): ReadonlyMap<string, { readonly description: string }>;
  getMessages(): readonly {
    readonly type: number;
    readonly from?: string;
    readonly to?: string;
    readonly message: string;
  }[];
  readonly LINETYPE: Readonly<Record<string, number>>;
}

/** What Mermaid's own parser reads in a text, as what an SVG shows. Rejected where the parser refuses it. */
export async function readMermaid(text: string): Promise<Shown> {
  const { type, db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  if (type !== 'sequence') throw new Error(`Mermaid takes it for a diagram of the kind ${type}`);
  const { LINETYPE, ...database } = bind(db as unknown as Database);
  const actors = database.getActors();
  const ids = [...actors.keys()];
  const kinds = new Map(Object.entries(LINETYPE).map(([name, number]) => [number, name]));
  const steps: ShownStep[] = [];
  const open = [steps];
  for (const { type: number, from = '', to = '', message } of database.getMessages()) {
    const kind = kinds.get(number) ?? '';
    const style = STYLES[kind];
    const ends = [ids.indexOf(from), ids.indexOf(to)] as const;
    if (style) open.at(-1)?.push({ style, from: ends[0], to: ends[1], text: clean(message) });
    else if (kind === 'NOTE')
      open.at(-1)?.push({ note: [Math.min(...ends), Math.max(...ends)], text: clean(message.replaceAll('<br/>', '')) });
    else if (kind === 'LOOP_START') {
      const inner: ShownStep[] = [];
      open.at(-1)?.push({ repeat: clean(message), steps: inner });
      open.push(inner);
    } else if (kind === 'LOOP_END') open.pop();
    else throw new Error(`Mermaid reads a ${kind}`);
  }
  return { lanes: [...actors.values()].map(({ description }) => clean(description)), steps };
}

function bind(db: Database): Database {
  return { getActors: () => db.getActors(), getMessages: () => db.getMessages(), LINETYPE: db.LINETYPE };
}

/** Mermaid keeps entities in signs of its own until it draws: `#35;` as `ﬂ°°35¶ß`, `#lt;` as `ﬂ°lt¶ß`. */
function clean(text: string): string {
  const names: Readonly<Record<string, string>> = { lt: '<' };
  return squeeze(
    text.replace(/ﬂ°(°?)(\w+)¶ß/g, (_, isNumber: string, name: string) =>
      isNumber ? String.fromCodePoint(Number(name)) : (names[name] ?? `&${name};`),
    ),
  );
}
