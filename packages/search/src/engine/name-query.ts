import { distance } from './distance.ts';
import { glue } from './fold.ts';

/** A query that may be a name: what readers type, or paste from their code. */
export interface NameQuery {
  /** As typed, without what stands around the name: `asyncio.wait_for` of `await asyncio.wait_for(slow(), 1)`. */
  readonly name: string;
  /** Without the module: `wait_for`, `queue.get`. */
  readonly short: string;
  /** `short` without anything but letters and digits. */
  readonly glued: string;
  /** The words of `short`, in lower case. */
  readonly words: readonly string[];
  /** What stands before the last dot: `loop` of `loop.time`; empty where there is no dot. */
  readonly receiver: string;
  /** What stands after the last dot, glued. */
  readonly bare: string;
  readonly hasModule: boolean;
  /** Whether it ends in an underscore, so that more must follow. */
  readonly isOpen: boolean;
}

/** Code that leads to a name. */
const LEAD =
  /^(?:(?:await|async|with|for|return|yield|import|from|raise|except|def|class|as|in)\s+|[\w.]+\s*=\s*(?!=)|@)/;
const FROM_IMPORT = /^from\s+([A-Za-z_]\w*(?:\.\w+)*)\s+import\s+/;
const NAME = /^[A-Za-z_][\w.\s-]*$/;

/**
 * Reads a query as a name; null where it cannot be one.
 * @param module that the names are in, such as `asyncio`; empty: there is none
 */
export function readNameQuery(query: string, module: string): NameQuery | null {
  let name = query
    .replace(/[`"“”«»]/g, '')
    .trim()
    .replace(FROM_IMPORT, '$1.');
  for (let lead = LEAD.exec(name); lead && lead[0].length < name.length; lead = LEAD.exec(name))
    name = name.slice(lead[0].length);
  name = name
    .replace(/[([{].*$/s, '')
    .replace(/[\s.,:;!?)\]-]+$/, '')
    .trim();
  if (!NAME.test(name)) return null;
  const dotted = name.replace(/\s*\.\s*/g, '.');
  const short = dotted.slice(lengthOfModule(dotted, module));
  const dot = short.lastIndexOf('.');
  return {
    name: dotted,
    short,
    glued: glue(short),
    words: short
      .toLowerCase()
      .split(/[_.\s-]+/)
      .filter((word) => word !== ''),
    receiver: dot < 0 ? '' : glue(short.slice(0, dot).replace(/^self\./, '')),
    bare: glue(short.slice(dot + 1)),
    hasModule: short !== dotted,
    isOpen: /\w_$/.test(short),
  };
}

/** How much of a query is the module in front of the name, in letters; readers may get a letter or two of it wrong. */
function lengthOfModule(dotted: string, module: string): number {
  if (module === '') return 0;
  const words = module.split('.').map(() => '[A-Za-z_]\\w*');
  const head = new RegExp(`^(${words.join('\\.')})[.\\s]+(?=\\S)`).exec(dotted);
  const most = module.length < 4 ? 0 : module.length < 7 ? 1 : 2;
  return head && distance((head[1] ?? '').toLowerCase(), module.toLowerCase(), most) <= most ? head[0].length : 0;
}
