import { distance } from './distance.ts';
import { glue } from './fold.ts';
import type { SearchIndexFile } from './index-file.ts';
import { withoutModule } from './module.ts';
import type { NameQuery } from './name-query.ts';
import { partsOf } from './tokenise.ts';

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
  /** Whether a page tells of it, and does not only list it. */
  readonly isTold: boolean;
  /** `queue.get`: without the module, in lower case. */
  readonly shortName: string;
  /** `get_nowait`, in lower case. */
  readonly bareName: string;
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

/** Finds names. */
export interface NameTable {
  /** Names that the query is or may become, best first, one for each document. */
  find(query: NameQuery, options: { readonly limit: number; readonly isForgiving: boolean }): readonly NameHit[];
  /** Whether the glued name is one, with or without its class. */
  has(glued: string): boolean;
}

export function createNameTable({ names, documents, modules, variables }: SearchIndexFile): NameTable {
  const [module = '', ...inner] = modules;
  const classes = new Map(variables);
  const submodules = inner.map((name) => `${withoutModule(name, module)}.`);
  const classOf = (owner: string): string =>
    owner.slice(submodules.find((submodule) => owner.startsWith(submodule))?.length ?? 0);
  const entries = names.map(([name, document, signature], place): Entry => {
    const short = withoutModule(name, module);
    const dot = short.lastIndexOf('.');
    const owner = dot < 0 ? '' : short.slice(0, dot);
    const bare = short.slice(dot + 1);
    return {
      ...{ name, document, signature, place, isTold: documents[document]?.[3] !== 'api' },
      ...{ glued: glue(short), bare: glue(bare) },
      ...{ shortName: short.toLowerCase(), bareName: bare.toLowerCase() },
      ...{ owner: glue(classOf(owner)), ownerWords: partsOf(owner), parts: partsOf(bare) },
    };
  });
  const known = new Set(entries.flatMap(({ glued, bare }) => [glued, bare]));
  return {
    has: (glued) => known.has(glued),
    find(asked, { limit, isForgiving }) {
      if (asked.glued === '') return [];
      const query = { ...asked, receiver: classes.get(asked.receiver) ?? asked.receiver };
      let scores = scoreAll(entries, (entry) => scoreWhole(query, entry));
      if (isForgiving && ![...scores.values()].some(({ score }) => score >= PARTIAL))
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
    const placed = score - Math.min(entry.place, 900) / 100 + (entry.isTold ? 4 : 0);
    const { name, document, signature } = entry;
    if (placed > (best.get(document)?.score ?? 0)) best.set(document, { name, document, signature, score: placed });
  }
  return best;
}

/** What a query without a fault is to a name. */
function scoreWhole(query: NameQuery, entry: Entry): number {
  const { glued, bare, receiver, isOpen } = query;
  const typed = query.short.toLowerCase();
  const extra = Math.min(entry.bare.length - glued.length, 20);
  if (!isOpen) {
    const isExact = scoreExact(query, entry, typed);
    if (isExact > 0) return isExact;
  }
  const ofModule = entry.owner === '' ? 30 : 0;
  if (startsWith(entry.name, query.short)) return 620 - extra * 3 + ofModule;
  if (entry.bareName.startsWith(typed)) return 600 - extra * 3 + ofModule;
  if (entry.shortName.startsWith(typed))
    return (receiver === '' ? 540 : 600) - Math.min(entry.shortName.length - typed.length, 20) * 3;
  if (receiver !== '' && entry.bare.startsWith(bare)) {
    const fits = fitOfReceiver(receiver, entry);
    if (fits > 0) return 560 + fits - Math.min(entry.bare.length - bare.length, 20) * 3;
  }
  // Where the query has marks of its own, others in the name speak against it: `calll_at` is no beginning of `call_later`.
  const isUnmarked = !/[._]/.test(typed);
  if (entry.bare.startsWith(glued)) return (isUnmarked ? 580 : 300) - extra * 3 + ofModule;
  if (entry.glued.startsWith(glued))
    return (isUnmarked ? 540 : 290) - Math.min(entry.glued.length - glued.length, 30) * 3;
  return scoreWords(query.words, entry);
}

/** Steps are far apart: what the page says beside the name must not turn them round. */
function scoreExact({ glued, bare, short, receiver, hasModule }: NameQuery, entry: Entry, typed: string): number {
  const sameCase = entry.name.endsWith(short) ? 20 : 0;
  if (typed === entry.shortName) return 1050 + sameCase;
  if (typed === entry.bareName) return (hasModule ? 850 : 980) + sameCase;
  if (glued === entry.glued) return 950;
  if (receiver !== '' && bare === entry.bare) {
    const fits = fitOfReceiver(receiver, entry);
    return fits > 0 ? 900 + fits : 700;
  }
  return glued === entry.bare ? 880 : 0;
}

function startsWith(name: string, typed: string): boolean {
  return name.startsWith(typed, name.lastIndexOf('.') + 1);
}

/** `loop` fits `AbstractEventLoop`, `Queeu` nearly fits `Queue`; 0: it does not fit. */
function fitOfReceiver(receiver: string, { owner, ownerWords }: Entry): number {
  if (owner === '') return 0;
  if (receiver === owner) return 40;
  if (ownerWords.at(-1) === receiver) return 32;
  const max = receiver.length < 5 ? 1 : 2;
  const faults = receiver.length < 3 ? max + 1 : distance(receiver, owner, max);
  if (faults <= max) return 30 - faults * 4;
  if (ownerWords.includes(receiver) || owner.startsWith(receiver)) return 15;
  return receiver.endsWith(owner) || ownerWords.some((word) => word.length > 3 && receiver.endsWith(word)) ? 10 : 0;
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
  return score === 0 ? 0 : score + likeness(query.short, entry);
}

/** Of what is equally near: the same marks, the same case, and what the module itself has. */
function likeness(typed: string, { name, owner, shortName }: Entry): number {
  const first = name[name.lastIndexOf('.') + 1] ?? '';
  const isSameCase = (first === first.toLowerCase()) === (typed[0] === typed[0]?.toLowerCase());
  const count = (text: string, mark: string) => text.split(mark).length;
  const sameDots = count(typed, '.') === count(shortName, '.') ? 12 : 0;
  return (
    sameDots + (count(typed, '_') === count(shortName, '_') ? 4 : 0) + (isSameCase ? 8 : 0) + (owner === '' ? 9 : 0)
  );
}

function nearness(query: string, name: string): number {
  if (query.length < 3) return 0;
  const max = query.length <= 4 ? 1 : 2;
  const faults = distance(query, name, max);
  const first = query[0] === name[0] ? 8 : 0;
  if (faults <= max) return 330 - 60 * faults + first;
  if (query.length < 5 || name.length <= query.length) return 0;
  // The beginning of a name, with a fault in it.
  const begun = Math.min(
    distance(query, name.slice(0, query.length), 1),
    distance(query, name.slice(0, query.length - 1), 1),
    distance(query, name.slice(0, query.length + 1), 1),
  );
  return begun <= 1 ? 230 - Math.min(name.length - query.length, 20) + first : 0;
}
