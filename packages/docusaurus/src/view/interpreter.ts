import { type Interpreter, parseInterpreter } from 'docrun/interpreter';
import type { RanOn } from './block-view.ts';

const NAMES: Readonly<Record<Interpreter['kind'], string>> = { cpython: 'CPython', gcc: 'GCC', clang: 'Clang' };

/** What ran a block, in the words for a reader. Throws where the identity has no form that is known. */
export function describeInterpreter(identity: string): RanOn {
  const known = parseInterpreter(identity);
  if (!known) throw new Error(`"${identity}" is not an interpreter that the pages have words for.`);
  const { kind, version, packages, clock } = known;
  return {
    interpreter: `${NAMES[kind]} ${version}`,
    packages: packages.map((used) => `${used.name} ${used.version}`),
    // A compiled program knows only the real one, and what it runs in says nothing to a reader.
    clock: kind === 'cpython' ? clock : null,
  };
}
