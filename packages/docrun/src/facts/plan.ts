import { minorOf } from '../interpreter/minor.ts';
import { compareFacts, type FactsDifference } from './compare.ts';
import { factsOf, mergeFacts, minorsOf, replaces } from './merge.ts';
import type { ApiFacts, FactsSource, VersionFacts } from './schema.ts';

/** What becomes of what the interpreters said. */
export interface FactsPlan {
  /** The facts as they are to be recorded. */
  readonly facts: ApiFacts;
  /** The interpreters whose facts are recorded. */
  readonly taken: readonly FactsSource[];
  /** The interpreters that a better one stands for: their facts are held against what is recorded. */
  readonly compared: readonly FactsSource[];
  /** The minor versions of which nothing was asked: they stay as they were recorded. */
  readonly kept: readonly string[];
  /** The interpreters that nothing is recorded of to hold them against. */
  readonly unrecorded: readonly FactsSource[];
  /** What interpreters say otherwise. */
  readonly differences: readonly (FactsDifference & { readonly source: FactsSource })[];
}

/**
 * Decides which facts are recorded, and finds what is said otherwise.
 * @param recorded null: nothing is
 * @param asked what each interpreter says; there may be several of one minor version
 * @param mode `now`: the facts that are to be recorded are what others are held against, and they themselves to nothing;
 *   `recorded`: all are held against what is recorded
 */
export function planFacts(
  recorded: ApiFacts | null,
  asked: readonly VersionFacts[],
  mode: 'now' | 'recorded',
): FactsPlan {
  const best = new Map<string, VersionFacts>();
  for (const facts of asked) {
    const minor = minorOf(facts.python);
    if (replaces(facts, recorded?.recordedOn[minor]) && replaces(facts, best.get(minor))) best.set(minor, facts);
  }
  const taken = [...best.values()];
  const facts = mergeFacts(recorded, taken);
  const against = mode === 'now' ? facts : recorded;
  const held = asked
    .filter((one) => mode === 'recorded' || !taken.includes(one))
    .map((one) => ({ one, base: against && factsOf(against, minorOf(one.python)) }));
  const differences = held.flatMap(({ one, base }) =>
    base ? compareFacts(base, one).map((difference) => ({ ...difference, source: sourceOf(one) })) : [],
  );
  const minors = new Set(asked.map(({ python }) => minorOf(python)));
  return {
    facts,
    taken: taken.map(sourceOf),
    compared: asked.filter((one) => !taken.includes(one)).map(sourceOf),
    kept: minorsOf(facts).filter((minor) => !minors.has(minor)),
    unrecorded: held.filter(({ base }) => !base).map(({ one }) => sourceOf(one)),
    differences,
  };
}

function sourceOf({ python, platform }: FactsSource): FactsSource {
  return { python, platform };
}
