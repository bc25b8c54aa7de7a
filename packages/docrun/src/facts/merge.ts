import { compareVersions, minorOf } from '../interpreter/minor.ts';
import { type ApiFacts, FACTS_SCHEMA, type FactsSource, type NameRecord, type VersionFacts } from './schema.ts';

/** The platform of the embedded interpreter. */
export const EMBEDDED_PLATFORM = 'emscripten';

/** The minor versions that have something recorded, in order. */
export function minorsOf({ recordedOn }: ApiFacts): readonly string[] {
  return Object.keys(recordedOn).sort(compareVersions);
}

/**
 * Whether the facts of an interpreter take the place of what is recorded of its minor version: those of a native
 * interpreter are better than those of the embedded one, which lacks what WebAssembly has none of, and those of an older
 * release would be a step back.
 */
export function replaces(now: FactsSource, recorded: FactsSource | undefined): boolean {
  if (recorded === undefined) return true;
  const [embedded, wasEmbedded] = [now, recorded].map(({ platform }) => platform === EMBEDDED_PLATFORM);
  if (embedded !== wasEmbedded) return wasEmbedded === true;
  return compareVersions(now.python, recorded.python) >= 0;
}

/**
 * Puts facts of single versions in the place of what is recorded of these versions; what is recorded of the others stays.
 * @param recorded null: nothing is
 */
export function mergeFacts(recorded: ApiFacts | null, fresh: readonly VersionFacts[]): ApiFacts {
  const versions = new Map<string, VersionFacts>();
  for (const minor of recorded ? minorsOf(recorded) : []) {
    const facts = recorded && factsOf(recorded, minor);
    if (facts) versions.set(minor, facts);
  }
  for (const facts of fresh) versions.set(minorOf(facts.python), facts);
  return joinVersions(versions);
}

/** What is recorded of one minor version, as its interpreter said it; null where nothing is. */
export function factsOf({ recordedOn, names }: ApiFacts, minor: string): VersionFacts | null {
  const source = recordedOn[minor];
  if (!source) return null;
  const facts: VersionFacts = { ...source, names: {}, deprecations: [] };
  for (const [name, fact] of Object.entries(names)) {
    const held = fact.in.includes(minor) && fact.forms.findLast(({ from }) => compareVersions(from, minor) <= 0);
    if (!held) continue;
    const { kind, signature, doc } = held;
    facts.names[name] = { kind, signature, doc, listed: !fact.unlisted?.includes(minor) };
    for (const { in: versions, ...use } of fact.deprecations ?? [])
      if (versions.includes(minor)) facts.deprecations.push({ of: name, ...use });
  }
  return facts;
}

function joinVersions(versions: ReadonlyMap<string, VersionFacts>): ApiFacts {
  const inOrder = [...versions].sort(([a], [b]) => compareVersions(a, b));
  const names: Record<string, NameRecord> = {};
  for (const name of [...new Set(inOrder.flatMap(([, facts]) => Object.keys(facts.names)))].sort())
    names[name] = joinName(name, inOrder);
  const recordedOn = inOrder.map(([minor, { python, platform }]) => [minor, { python, platform }] as const);
  return { schema: FACTS_SCHEMA, recordedOn: Object.fromEntries(recordedOn), names };
}

function joinName(name: string, versions: readonly (readonly [string, VersionFacts])[]): NameRecord {
  const fact: NameRecord = { in: [], forms: [] };
  const unlisted: string[] = [];
  const uses: NonNullable<NameRecord['deprecations']> = [];
  for (const [minor, facts] of versions) {
    const held = facts.names[name];
    if (!held) continue;
    const { listed, kind, signature, doc } = held;
    const last = fact.forms.at(-1);
    fact.in.push(minor);
    if (!listed) unlisted.push(minor);
    if (last?.kind !== kind || last.signature !== signature || last.doc !== doc)
      fact.forms.push({ from: minor, kind, signature, doc });
    for (const { of, ...use } of facts.deprecations) {
      if (of !== name) continue;
      const known = uses.find(
        ({ how, where, category, message }) =>
          how === use.how && where === use.where && category === use.category && message === use.message,
      );
      if (known) known.in.push(minor);
      else uses.push({ in: [minor], ...use });
    }
  }
  const order = (a: (typeof uses)[number], b: (typeof uses)[number]) =>
    compareTexts(a.how, b.how) ||
    compareVersions(a.in[0] ?? '', b.in[0] ?? '') ||
    compareTexts(a.category + a.message, b.category + b.message);
  return {
    ...fact,
    ...(unlisted.length > 0 && { unlisted }),
    ...(uses.length > 0 && { deprecations: uses.sort(order) }),
  };
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
