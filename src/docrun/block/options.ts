import { closest } from 'fastest-levenshtein';
import type { Fault, ValueForm } from './page.ts';
import type { BlockOptions, Point } from './types.ts';

type OptionName = keyof BlockOptions;

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
  python: 'version',
  order: 'order',
  norun: 'text',
};

const PATTERNS: Readonly<Record<ValueForm, RegExp>> = {
  kebab: /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
  text: /\S/,
  class: /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/,
  runtime: /^(?:embedded|native)$/,
  version: /^(?:(?:>=|<=|>|<|==|!=)3\.\d+)(?:\s*,\s*(?:>=|<=|>|<|==|!=)3\.\d+)*$/,
  order: /^any$/,
  list: /^\s*[^,\s][^,]*(?:,\s*[^,\s][^,]*)*$/,
};

/** The names of all options, in the order of BlockOptions. */
export const OPTION_NAMES = Object.keys(FORMS) as readonly OptionName[];

/** The options of a fence and what is wrong with them. */
export interface ParsedOptions {
  readonly options: BlockOptions;
  readonly faults: readonly Fault[];
  /** Where each option stands. */
  readonly places: ReadonlyMap<string, Point>;
}

const ITEM = /(?<name>[^\s="']+)(?:(?<equals>=)(?:"(?<double>[^"]*)"|'(?<single>[^']*)')?)?(?=\s|$)/y;

/**
 * Parses what stands after the language of a fence: `id="x" diagram raises="ValueError"`.
 * @param meta the text after the language
 * @param place where the character at an offset of `meta` stands in the file
 */
export function parseOptions(meta: string, place: (offset: number) => Point): ParsedOptions {
  const faults: Fault[] = [];
  const values = new Map<OptionName, string>();
  const flags = new Set<OptionName>();
  const places = new Map<string, Point>();
  for (const item of items(meta)) {
    const at = place(item.offset);
    if (item.name === null) {
      faults.push({ kind: 'malformed-option', at, text: item.text });
      continue;
    }
    const { name, value } = item;
    if (!isOptionName(name)) {
      faults.push({ kind: 'unknown-option', at, name, nearest: closest(name, OPTION_NAMES) });
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
  const options = toOptions(values, flags);
  faults.push(...withoutEffect(options, places));
  return { options, faults, places };
}

interface Item {
  readonly offset: number;
  readonly name: string | null;
  readonly value: string | null;
  readonly text: string;
}

function* items(meta: string): Iterable<Item> {
  let offset = 0;
  while (offset < meta.length) {
    if (/\s/.test(meta.charAt(offset))) {
      offset++;
      continue;
    }
    ITEM.lastIndex = offset;
    const match = ITEM.exec(meta);
    const value = match?.groups?.double ?? match?.groups?.single;
    if (match && (value !== undefined || match.groups?.equals === undefined)) {
      yield { offset, name: match.groups?.name ?? '', value: value ?? null, text: match[0] };
      offset += match[0].length;
    } else {
      const text = match ? match[0] : (/^\S+/.exec(meta.slice(offset))?.[0] ?? '');
      const name = /^[^\s="']+(?==$)/.exec(text)?.[0];
      if (name !== undefined && isOptionName(name)) yield { offset, name, value: null, text };
      else yield { offset, name: null, value: null, text };
      // A quote that is never closed may hold spaces: what follows it cannot be told apart.
      offset += /["']/.test(text) ? meta.length : text.length;
    }
  }
}

function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(FORMS, name);
}

function toOptions(values: ReadonlyMap<OptionName, string>, flags: ReadonlySet<OptionName>): BlockOptions {
  const lanes = values
    .get('lanes')
    ?.split(',')
    .map((lane) => lane.trim());
  const text = (name: 'id' | 'title' | 'caption' | 'raises' | 'after' | 'python' | 'norun') => {
    const value = values.get(name);
    return value === undefined ? {} : { [name]: value };
  };
  return {
    ...text('id'),
    ...text('title'),
    diagram: flags.has('diagram'),
    ...(lanes ? { lanes } : {}),
    ...text('caption'),
    ...text('raises'),
    ...text('after'),
    hidden: flags.has('hidden'),
    runtime: values.get('runtime') === 'native' ? 'native' : 'embedded',
    ...text('python'),
    ...(values.has('order') ? { order: 'any' as const } : {}),
    ...text('norun'),
  };
}

function* withoutEffect(options: BlockOptions, places: ReadonlyMap<string, Point>): Iterable<Fault> {
  const fault = (name: OptionName, because: 'norun' | 'hidden' | 'no-diagram'): Fault[] => {
    const at = places.get(name);
    return at ? [{ kind: 'option-without-effect', at, name, because }] : [];
  };
  if (options.norun !== undefined) {
    for (const name of ['diagram', 'raises', 'order', 'after', 'runtime'] as const) yield* fault(name, 'norun');
  }
  if (options.hidden) yield* fault('diagram', 'hidden');
  if (!options.diagram) {
    yield* fault('lanes', 'no-diagram');
    yield* fault('caption', 'no-diagram');
  }
}
