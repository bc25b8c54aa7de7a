import { minorsOf } from './merge.ts';
import type { ApiFacts } from './schema.ts';

/** How much of asyncio's public API has a page. */
export interface ApiCoverage {
  /** The number of names in `asyncio.__all__` on the newest version that is recorded. */
  readonly names: number;
  /** How many of them some page shows the signature of. */
  readonly documented: number;
  /** The others, in order. */
  readonly missing: readonly string[];
}

/** Holds the names of `asyncio.__all__` against those that pages show: members of classes are not counted. */
export function coverApi(facts: ApiFacts, shown: ReadonlySet<string>): ApiCoverage {
  const newest = minorsOf(facts).at(-1) ?? '';
  const names = Object.entries(facts.names)
    .filter(([name, fact]) => /^\w+\.\w+$/.test(name) && fact.in.includes(newest) && !fact.unlisted?.includes(newest))
    .map(([name]) => name)
    .sort();
  const missing = names.filter((name) => !shown.has(name));
  return { names: names.length, documented: names.length - missing.length, missing };
}
