import { compareVersions } from '../interpreter/minor.ts';
import { EMBEDDED_PLATFORM } from './merge.ts';
import type { FactsSource, NameFacts, VersionFacts } from './schema.ts';

/** One thing that an interpreter says otherwise than is recorded; null: it is not there. */
export interface FactsDifference {
  /** The full name that it is about. */
  readonly name: string;
  readonly recorded: string | null;
  readonly now: string | null;
}

/**
 * What there is only where a system has Unix sockets: asyncio/streams.py defines these two under
 * `if hasattr(socket, 'AF_UNIX')`, and WebAssembly has no such sockets.
 */
export const NOT_IN_WEBASSEMBLY: readonly string[] = ['asyncio.open_unix_connection', 'asyncio.start_unix_server'];

/**
 * What an interpreter says otherwise than is recorded of its minor version, in the order of names.
 *
 * The same release on a system of the same sort must say the same of everything. Of two releases, or of the embedded and a
 * native interpreter, it is names, kinds and signatures: docstrings and what warns may be mended within a minor
 * version, a name that only the newer release has may have been added, and of WebAssembly
 * {@link NOT_IN_WEBASSEMBLY} is known.
 */
export function compareFacts(recorded: VersionFacts, now: VersionFacts): readonly FactsDifference[] {
  const strict = recorded.python === now.python && isEmbedded(recorded) === isEmbedded(now);
  const names = [...new Set([...Object.keys(recorded.names), ...Object.keys(now.names)])].sort();
  const differences: FactsDifference[] = [];
  for (const name of names) {
    const [before, after] = [recorded.names[name], now.names[name]];
    if ((!before && isExplained(name, now, recorded)) || (!after && isExplained(name, recorded, now))) continue;
    add(name, before && describe(before, strict), after && describe(after, strict));
    if (!strict) continue;
    const [was, is] = [usesOf(recorded, name), usesOf(now, name)];
    for (const use of was.filter((one) => !is.includes(one))) add(name, use, undefined);
    for (const use of is.filter((one) => !was.includes(one))) add(name, undefined, use);
  }
  return differences;

  function add(name: string, before: string | undefined, after: string | undefined): void {
    if (before !== after) differences.push({ name, recorded: before ?? null, now: after ?? null });
  }
}

/** Why one interpreter may have a name that another one of the same minor version has not. */
function isExplained(name: string, has: FactsSource, lacks: FactsSource): boolean {
  const older = compareVersions(lacks.python, has.python) < 0;
  return older || (isEmbedded(lacks) && !isEmbedded(has) && NOT_IN_WEBASSEMBLY.includes(name));
}

function isEmbedded({ platform }: FactsSource): boolean {
  return platform === EMBEDDED_PLATFORM;
}

function describe({ kind, signature, doc, listed }: NameFacts, strict: boolean): string {
  const text = signature === null ? kind : `${kind} ${signature}`;
  return strict ? `${text}${doc ? '' : ', no docstring'}${listed ? '' : ', not in __all__'}` : text;
}

function usesOf({ deprecations }: VersionFacts, name: string): readonly string[] {
  return deprecations
    .filter(({ of }) => of === name)
    .map(
      ({ how, where, category, message }) => `${how}${where === null ? '' : ` (${where})`}: ${category}: ${message}`,
    );
}
