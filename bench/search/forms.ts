import { glue, partsOf, switchLayout } from '@docrun/search/engine';
import { withoutModule } from './without-module.ts';

/** What readers make of a name. */
type FormName =
  | 'exact'
  | 'dotted'
  | 'called'
  | 'spaced'
  | 'glued'
  | 'prefix'
  | 'swap'
  | 'drop'
  | 'double'
  | 'layout-uk'
  | 'layout-ru';

/** One query made from one name, and the names that are a right answer to it. */
export interface GeneratedQuery {
  readonly form: FormName;
  readonly query: string;
  readonly answers: ReadonlySet<string>;
}

/** A name of fewer letters is typed with its class: half of `get` could be anything. */
const SHORT = 5;

/** Makes the queries. A query that several names give, such as `close`, is asked once and may be answered by each of them. */
export function generateQueries(names: readonly string[]): GeneratedQuery[] {
  const queries = new Map<string, { form: FormName; query: string; answers: Set<string> }>();
  for (const name of names)
    for (const [form, query] of formsOf(name)) {
      const key = `${form} ${query}`;
      const known = queries.get(key) ?? { form, query, answers: new Set() };
      known.answers.add(name);
      queries.set(key, known);
    }
  for (const query of queries.values()) {
    const isRight = ALSO_RIGHT[query.form];
    const same = new Set([...query.answers].map((name) => bareOf(name).toLowerCase()));
    for (const name of names)
      if (
        isRight(query.query, name) ||
        (query.form !== 'dotted' && query.form !== 'called' && same.has(bareOf(name).toLowerCase()))
      )
        query.answers.add(name);
  }
  return [...queries.values()];
}

function bareOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** What else answers a query: whatever begins so, and what it is already when its marks are left out. */
const ALSO_RIGHT: Readonly<Record<FormName, (query: string, name: string) => boolean>> = {
  exact: () => false,
  dotted: () => false,
  called: () => false,
  spaced: isSameWithoutMarks,
  glued: isSameWithoutMarks,
  prefix: isBeginning,
  swap: isSameWithoutMarks,
  drop: isSameWithoutMarks,
  double: isSameWithoutMarks,
  'layout-uk': () => false,
  'layout-ru': () => false,
};

function isSameWithoutMarks(query: string, name: string): boolean {
  const wanted = glue(query);
  return glue(bareOf(name)) === wanted || glue(withoutModule(name)) === wanted;
}

function isBeginning(query: string, name: string): boolean {
  const wanted = query.toLowerCase();
  const short = withoutModule(name).toLowerCase();
  // `Runner.` is the class as much as what follows.
  return bareOf(name).toLowerCase().startsWith(wanted) || short.startsWith(wanted) || `${short}.` === wanted;
}

function* formsOf(name: string): Generator<readonly [FormName, string]> {
  const bare = bareOf(name);
  const short = withoutModule(name);
  const typed = bare.length < SHORT ? short : bare;
  yield ['exact', bare];
  yield ['dotted', name];
  yield ['called', `${name}()`];
  yield ['spaced', partsOf(typed).join(' ')];
  yield ['glued', typed.replace(/[._]/g, '').toLowerCase()];
  yield ['prefix', typed.slice(0, Math.ceil((typed.length * 2) / 3))];
  // In the middle, where a fault is neither the first letter nor between two words.
  const at = Math.floor(typed.length / 2);
  yield ['swap', `${typed.slice(0, at - 1)}${typed[at] ?? ''}${typed[at - 1] ?? ''}${typed.slice(at + 1)}`];
  yield ['drop', typed.slice(0, at) + typed.slice(at + 1)];
  yield ['double', typed.slice(0, at) + (typed[at] ?? '') + typed.slice(at)];
  yield ['layout-uk', switchLayout(typed, 'uk')];
  yield ['layout-ru', switchLayout(typed, 'ru')];
}
