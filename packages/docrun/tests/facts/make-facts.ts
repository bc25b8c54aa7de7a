import type { NameFacts, VersionFacts } from '../../src/facts/schema.ts';

type Deprecation = VersionFacts['deprecations'][number];

/** A public function. */
export function name(signature: string, options: Partial<NameFacts> = {}): NameFacts {
  return { kind: 'function', signature, doc: true, listed: true, ...options };
}

/** A use that warns. */
export function warning(of: string, how: string, options: Partial<Deprecation> = {}): Deprecation {
  return { of, how, where: null, category: 'DeprecationWarning', message: 'old', ...options };
}

/** What one interpreter says. */
export function factsFrom(
  python: string,
  names: VersionFacts['names'],
  deprecations: VersionFacts['deprecations'] = [],
  platform = 'linux',
): VersionFacts {
  return { python, platform, names, deprecations };
}
