import { distance } from './distance.ts';
import { glue } from './fold.ts';
import type { SearchIndexFile } from './index-file.ts';
import type { NameQuery } from './name-query.ts';
import { partsOf } from './tokenise.ts';
import { withoutModule } from './usual-names.ts';

/** A name that a query means, more or less. */
export interface NameHit {
  readonly name: string;
  /** The number of the document that is its home. */
  readonly document: number;
  readonly signature: string;
  /** From about 200 for a name with two faults to {@link EXACT}. */
  readonly score: number;
}

/** At least this: the query is the name itself. */
export const EXACT = 800;
/** At least this: the query is the beginning or a part of the name, without a fault. */
export const PARTIAL = 370;

interface Entry {
  readonly name: string;
  readonly document: number;
  readonly signature: string;
  /** How many names are more usual. */
  readonly place: number;
  /** `Queue.get`. */
  readonly short: string;
  /** `queueget`. */
  readonly glued: string;
  /** `get`. */
  readonly bare: string;
  /** `queue`; empty for what the module itself has. */
  readonly owner: string;
  /** Words of the owner: `abstract`, `event`, `loop`. */
  readonly ownerWords: readonly string[];
  /** Words of the name itself. */
  readonly parts: readonly string[];
}

/** Names of variables that stand for a class, beside the words of its name. */
const VARIABLES: Readonly<Record<string, string>> = {
  q: 'queue',
  fut: 'future',
  f: 'future',
  t: 'task',
  tg: 'taskgroup',
  sem: 'semaphore',
  cond: 'condition',
  evt: 'event',
  proc: 'process',
  srv: 'server',
  cm: 'timeout',
  sock: 'transport',
};

/** Finds names. */
export interface NameTable {
  /** Names that the query is or may become, best first, one for each document. */
  find(query: NameQuery, limit: number): readonly NameHit[];
  /** Whether the glued name is one, with or without its class. */
  has(glued: string): boolean;
}

export function createNameTable(names: SearchIndexFile['names']): NameTable {
  const entries = names.map(([name, document, signature], place): Entry => {
    const short = withoutModule(name);
    const dot = short.lastIndexOf('.');
    const owner = dot < 0 ? '' : short.slice(0, dot);
    const bare = short.slice(dot + 1);
    return {
      ...{ name, document, signature, place, short, glued: glue(short), bare: glue(bare) },
      ...{ owner: glue(owner.replace(/^subprocess\./, '')), ownerWords: partsOf(owner), parts: partsOf(bare) },
    };
  });
  const known = new Set(entries.flatMap(({ glued, bare }) => [glued, bare]));
  return {
    has: (glued) => known.has(glued),
    find(query, limit) {
      if (query.glued === '') return [];
      let scores = scoreAll(entries, (entry) => scoreWhole(query, entry));
      if (![...scores.values()].some(({ score }) => score >= PARTIAL))
        scores = scoreAll(entries, (entry) => scoreFaulty(query, entry));
      return [...scores.values()].sort((a, b) => b.score - a.score || a.document - b.document).slice(0, limit);
    },
  };
}

function scoreAll(entries: readonly Entry[], scoreOf: (entry: Entry) => number): Map<number, NameHit> {
  const best = new Map<number, NameHit>();
  for (const entry of entries) {
    const score = scoreOf(entry);
    if (score <= 0) continue;
    // Only orders what is alike otherwise: less than a step of any other kind.
    const placed = score - Math.min(entry.place, 900) / 100;
    const { name, document, signature } = entry;
    if (placed > (best.get(document)?.score ?? 0)) best.set(document, { name, document, signature, score: placed });
  }
  return best;
}

/** What a query without a fault is to a name. */
function scoreWhole(query: NameQuery, entry: Entry): number {
  const { glued, bare, receiver, hasModule, short } = query;
  const isOfModule = entry.owner === '';
  if (glued === entry.glued) return 1000 + (short === entry.short ? 20 : 0) + (hasModule || isOfModule ? 5 : 0);
  if (receiver !== '' && bare === entry.bare) {
    const fits = fitOfReceiver(receiver, entry);
    return fits > 0 ? 930 + fits : 700;
  }
  if (glued === entry.bare) return hasModule ? 850 : 900 + (short === entry.short.slice(-short.length) ? 20 : 0);
  const extra = entry.bare.length - glued.length;
  if (entry.bare.startsWith(glued))
    return 600 - Math.min(extra, 20) * 3 + (isOfModule ? 30 : 0) + sameCase(query, entry);
  if (receiver !== '' && entry.bare.startsWith(bare)) {
    const fits = fitOfReceiver(receiver, entry);
    if (fits > 0) return 560 + fits - Math.min(entry.bare.length - bare.length, 20) * 3;
  }
  if (entry.glued.startsWith(glued)) return 540 - Math.min(entry.glued.length - glued.length, 30) * 3;
  return scoreWords(query.words, entry);
}

function sameCase({ short }: NameQuery, entry: Entry): number {
  return entry.short.startsWith(short) ? 10 : 0;
}

/** `loop` fits `AbstractEventLoop`, `q` fits `Queue`; 0: it does not fit. */
function fitOfReceiver(receiver: string, { owner, ownerWords }: Entry): number {
  if (owner === '') return 0;
  const last = VARIABLES[receiver] ?? receiver;
  if (last === owner) return 40;
  if (ownerWords.at(-1) === last) return 30;
  if (ownerWords.includes(last) || owner.startsWith(last)) return 15;
  return last.endsWith(owner) || ownerWords.some((word) => word.length > 3 && last.endsWith(word)) ? 10 : 0;
}

/** Whether the words of the query stand in the name, in their order, each from its beginning: `queue nowait`. */
function scoreWords(words: readonly string[], { parts, ownerWords }: Entry): number {
  const all = [...ownerWords, ...parts];
  let from = 0;
  let gaps = 0;
  let letters = 0;
  for (const word of words) {
    const found = all.findIndex((part, at) => at >= from && part.startsWith(word));
    if (found < 0) return 0;
    if (from > 0) gaps += found - from;
    letters += word.length;
    from = found + 1;
  }
  if (from <= ownerWords.length || letters < 2) return 0;
  const length = all.join('').length;
  return 440 - gaps * 10 - Math.min(length - letters, 30) * 2;
}

/** What a query with faults may be. Short names have few letters to go by, so one fault only. */
function scoreFaulty(query: NameQuery, entry: Entry): number {
  const whole = nearness(query.glued, entry.glued);
  const bare = query.receiver === '' ? nearness(query.glued, entry.bare) : 0;
  const ofReceiver =
    query.receiver !== '' && fitOfReceiver(query.receiver, entry) > 0 ? nearness(query.bare, entry.bare) : 0;
  const score = Math.max(whole, bare, ofReceiver);
  return score === 0 ? 0 : score + (entry.owner === '' ? 3 : 0);
}

function nearness(query: string, name: string): number {
  if (query.length < 3) return 0;
  const max = query.length <= 4 ? 1 : 2;
  const faults = distance(query, name, max);
  const first = query[0] === name[0] ? 8 : 0;
  if (faults <= max) return 340 - 60 * faults + first;
  if (query.length < 5 || name.length <= query.length) return 0;
  // The beginning of a name, with a fault in it.
  const begun = Math.min(
    distance(query, name.slice(0, query.length), 1),
    distance(query, name.slice(0, query.length - 1), 1),
    distance(query, name.slice(0, query.length + 1), 1),
  );
  return begun <= 1 ? 250 - Math.min(name.length - query.length, 20) + first : 0;
}
