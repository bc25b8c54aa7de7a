/** The names of the recorded API. */
export interface KnownNames {
  /** The module that they are recorded of, then those inside of it that some of them are in; none where there are no names. */
  readonly modules: readonly string[];
  /** By full name, the newest signature, such as `(fut, timeout)`; null where there is none. */
  readonly signatures: ReadonlyMap<string, string | null>;
}

/** Those of a project that records no API. */
export const NO_NAMES: KnownNames = { modules: [], signatures: new Map() };

/** The modules that names are in: the one that was asked of, and every beginning of a name that is no name itself. */
export function modulesOf(module: string, names: ReadonlySet<string>): string[] {
  const inner = new Set<string>();
  for (const name of names)
    for (let dot = name.lastIndexOf('.'); dot > module.length; dot = name.lastIndexOf('.', dot - 1)) {
      const start = name.slice(0, dot);
      if (start.startsWith(`${module}.`) && !names.has(start)) inner.add(start);
    }
  return [module, ...[...inner].sort((a, b) => b.length - a.length)];
}
