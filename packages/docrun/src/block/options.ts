import { closest } from 'fastest-levenshtein';
import { parseChanges } from '../change/change.ts';
import type { Fault, ValueForm, WithoutEffect } from './page.ts';
import type { BlockOptions, Language, Point } from './types.ts';

type OptionName = Exclude<keyof BlockOptions, 'display'>;

/** Every option: a flag, or the form of its value. */
const FORMS: Readonly<Record<OptionName, 'flag' | ValueForm>> = {
  id: 'kebab',
  title: 'text',
  diagram: 'flag',
  lanes: 'list',
  caption: 'text',
  raises: 'class',
  after: 'kebab',
  hidden: 'flag',
  runtime: 'runtime',
  packages: 'list',
  files: 'list',
  python: 'version',
  order: 'order',
  exit: 'status',
  norun: 'text',
  recipe: 'flag',
  accepts: 'accepts',
  vary: 'vary',
  explore: 'changes',
};

const PATTERNS: Readonly<Record<ValueForm, { test(value: string): boolean }>> = {
  kebab: /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
  text: /\S/,
  class: /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/,
  runtime: /^(?:embedded|native)$/,
  version: /^(?:(?:>=|<=|>|<|==|!=)3\.\d+)(?:\s*,\s*(?:>=|<=|>|<|==|!=)3\.\d+)*$/,
  order: /^any$/,
  // A process has eight bits for its status, and 0 is what every run is expected to end with.
  status: /^(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-5])$/,
  accepts: /^\s*[a-z]+(?:-[a-z]+)*:\s*[^\s;][^;]*(?:;\s*[a-z]+(?:-[a-z]+)*:\s*[^\s;][^;]*)*$/,
  vary: /^\s*[A-Za-z_]\w*=[^\s;,][^;]*(?:;\s*[A-Za-z_]\w*=[^\s;,][^;]*)*$/,
  changes: { test: (value) => parseChanges(value) !== null },
  list: /^\s*[^,\s][^,]*(?:,\s*[^,\s][^,]*)*$/,
};

/** The names of all options, in the order of BlockOptions. */
export const OPTION_NAMES = Object.keys(FORMS) as readonly OptionName[];

/** The options that each language has. */
const POSSIBLE: Readonly<Record<Language, readonly OptionName[]>> = {
  python: OPTION_NAMES,
  c: ['id', 'title', 'order', 'exit', 'norun'],
  console: ['id', 'title', 'packages', 'files', 'python', 'order', 'exit', 'norun'],
};

/** The options of a fence and what is wrong with them. */
export interface ParsedOptions {
  readonly options: BlockOptions;
  readonly faults: readonly Fault[];
  /** Where each option stands. */
  readonly places: ReadonlyMap<string, Point>;
}

/** What is known of a block beside its options. */
export interface OptionContext {
  /** @default 'python' */
  readonly language?: Language;
  /** Whether a standard input is given to it. @default false */
  readonly hasInput?: boolean;
}

/** What Docusaurus has for code of every language: which lines are highlighted, and whether lines have numbers. */
const DISPLAY = /(?:\{[\d,-]+\}|showLineNumbers(?:=\d+)?)(?=\s|$)/y;

const ITEM = /(?<name>[^\s="']+)(?:(?<equals>=)(?:"(?<double>[^"]*)"|'(?<single>[^']*)')?)?(?=\s|$)/y;

/**
 * Parses what stands after the language of a fence: `id="x" diagram raises="ValueError"`.
 * @param meta the text after the language
 * @param place where the character at an offset of `meta` stands in the file
 */
export function parseOptions(
  meta: string,
  place: (offset: number) => Point,
  { language = 'python', hasInput = false }: OptionContext = {},
): ParsedOptions {
  const possible = POSSIBLE[language];
  const faults: Fault[] = [];
  const values = new Map<OptionName, string>();
  const flags = new Set<OptionName>();
  const display: string[] = [];
  const places = new Map<string, Point>();
  for (const item of items(meta)) {
    const at = place(item.offset);
    if (item.isDisplay && language !== 'console') {
      display.push(item.text);
      continue;
    }
    if (item.name === null) {
      faults.push({ kind: 'malformed-option', at, text: item.text });
      // Only the quotes are missing: it is taken as it is meant, or a block without its id would be another one.
      const [, meant = '', bare = ''] = /^([^\s="']+)=([^\s"'=]+)$/.exec(item.text) ?? [];
      const wanted = isOptionName(meant) && possible.includes(meant) ? FORMS[meant] : 'flag';
      if (isOptionName(meant) && wanted !== 'flag' && !places.has(meant) && PATTERNS[wanted].test(bare)) {
        places.set(meant, at);
        values.set(meant, bare);
      }
      continue;
    }
    const { name, value } = item;
    if (!isOptionName(name)) {
      faults.push({ kind: 'unknown-option', at, name, nearest: closest(name, possible) });
      continue;
    }
    if (!possible.includes(name)) {
      faults.push({ kind: 'option-of-other-language', at, name, language, possible });
      continue;
    }
    if (places.has(name)) {
      faults.push({ kind: 'repeated-option', at, name });
      continue;
    }
    places.set(name, at);
    const form = FORMS[name];
    if (form === 'flag') {
      if (value === null) flags.add(name);
      else faults.push({ kind: 'option-takes-no-value', at, name });
    } else if (value === null) faults.push({ kind: 'option-without-value', at, name });
    else if (!PATTERNS[form].test(value)) faults.push({ kind: 'bad-value', at, name, value, wanted: form });
    else values.set(name, value);
  }
  const options = { ...toOptions(values, flags), ...(display.length > 0 && { display: display.join(' ') }) };
  faults.push(...withoutEffect(options, places, hasInput));
  return { options, faults, places };
}

interface Item {
  readonly offset: number;
  readonly name: string | null;
  readonly value: string | null;
  readonly text: string;
  readonly isDisplay: boolean;
}

function* items(meta: string): Iterable<Item> {
  let offset = 0;
  while (offset < meta.length) {
    if (/\s/.test(meta.charAt(offset))) {
      offset++;
      continue;
    }
    DISPLAY.lastIndex = offset;
    const [display] = DISPLAY.exec(meta) ?? [];
    if (display !== undefined) {
      yield { offset, name: display, value: null, text: display, isDisplay: true };
      offset += display.length;
      continue;
    }
    ITEM.lastIndex = offset;
    const match = ITEM.exec(meta);
    const value = match?.groups?.double ?? match?.groups?.single;
    if (match && (value !== undefined || match.groups?.equals === undefined)) {
      yield { offset, name: match.groups?.name ?? '', value: value ?? null, text: match[0], isDisplay: false };
      offset += match[0].length;
    } else {
      const text = match ? match[0] : (/^\S+/.exec(meta.slice(offset))?.[0] ?? '');
      const name = /^[^\s="']+(?==$)/.exec(text)?.[0];
      if (name !== undefined && isOptionName(name)) yield { offset, name, value: null, text, isDisplay: false };
      else yield { offset, name: null, value: null, text, isDisplay: false };
      // A quote that is never closed may hold spaces: what follows it cannot be told apart.
      offset += /["']/.test(text) ? meta.length : text.length;
    }
  }
}

function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(FORMS, name);
}

function toOptions(values: ReadonlyMap<OptionName, string>, flags: ReadonlySet<OptionName>): BlockOptions {
  const list = (name: 'lanes' | 'packages' | 'files') => {
    const value = values.get(name);
    return value === undefined ? {} : { [name]: value.split(',').map((item) => item.trim()) };
  };
  const text = (name: 'id' | 'title' | 'caption' | 'raises' | 'after' | 'python' | 'norun' | 'explore') => {
    const value = values.get(name);
    return value === undefined ? {} : { [name]: value };
  };
  const accepts = values.get('accepts');
  const vary = values.get('vary');
  return {
    ...text('id'),
    ...text('title'),
    diagram: flags.has('diagram'),
    ...list('lanes'),
    ...text('caption'),
    ...text('raises'),
    ...text('after'),
    hidden: flags.has('hidden'),
    runtime: values.get('runtime') === 'native' ? 'native' : 'embedded',
    ...list('packages'),
    ...list('files'),
    ...text('python'),
    ...(values.has('order') ? { order: 'any' as const } : {}),
    ...(values.has('exit') ? { exit: Number(values.get('exit')) } : {}),
    ...text('norun'),
    recipe: flags.has('recipe'),
    ...(accepts !== undefined && { accepts: toAccepted(accepts) }),
    ...(vary !== undefined && { vary: toValues(vary) }),
    ...text('explore'),
  };
}

/** What `accepts="left-behind: why; hang: why"` says. */
function toAccepted(value: string): NonNullable<BlockOptions['accepts']> {
  return value.split(';').map((part) => {
    const colon = part.indexOf(':');
    return [part.slice(0, colon).trim(), part.slice(colon + 1).trim()];
  });
}

/** What `vary="JOBS=0,1,3;SIZE=1"` says. */
function toValues(value: string): NonNullable<BlockOptions['vary']> {
  return value.split(';').map((part) => {
    const equals = part.indexOf('=');
    const values = part.slice(equals + 1).split(',');
    return [part.slice(0, equals).trim(), values.map((one) => one.trim()).filter((one) => one !== '')];
  });
}

function* withoutEffect(options: BlockOptions, places: ReadonlyMap<string, Point>, hasInput: boolean): Iterable<Fault> {
  const fault = (name: OptionName, because: WithoutEffect): Fault[] => {
    const at = places.get(name);
    return at ? [{ kind: 'option-without-effect', at, name, because }] : [];
  };
  if (options.norun !== undefined) {
    for (const name of NOT_RUN) yield* fault(name, 'norun');
  } else if (options.packages !== undefined || options.files !== undefined || hasInput) {
    yield* fault('runtime', 'native-anyway');
  }
  if (options.hidden) yield* fault('diagram', 'hidden');
  if (!options.diagram) {
    yield* fault('lanes', 'no-diagram');
    yield* fault('caption', 'no-diagram');
  }
  if (options.raises !== undefined) yield* fault('exit', 'raises');
  if (!options.recipe) for (const name of ['accepts', 'vary'] as const) yield* fault(name, 'no-recipe');
  if (options.norun === undefined && (options.runtime === 'native' || options.packages || options.files || hasInput))
    for (const name of ['recipe', 'explore'] as const) yield* fault(name, 'native');
}

/** What only a run could make use of. */
const NOT_RUN = [
  'diagram',
  'raises',
  'order',
  'after',
  'runtime',
  'packages',
  'files',
  'exit',
  'recipe',
  'explore',
] as const satisfies readonly OptionName[];
