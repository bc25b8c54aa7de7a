import type { RanOn } from './block-view.ts';

const INTERPRETERS: Readonly<Record<string, string>> = { cpython: 'CPython' };
const COMPILERS: Readonly<Record<string, string>> = { gcc: 'GCC', clang: 'Clang' };
/** What runs CPython where there is none: a part of the identity that says nothing to a reader. */
const HOST = 'pyodide';

/** `aiohttp-3.14.5` as name and version; a name may have hyphens, a version has none. */
function divide(part: string): { readonly id: string; readonly version: string } {
  const [, id = '', version = ''] = /^(\S+)-(\d[^\s-]*)$/.exec(part) ?? [];
  return { id, version };
}

/**
 * The identity of what ran a block, such as `cpython-3.14.2 pyodide-314.0.7 virtual`, `cpython-3.13.0 aiohttp-3.14.5 real`
 * or `gcc-12.2.0 real`, in the words for a reader.
 * Throws where it has another form.
 */
export function describeInterpreter(identity: string): RanOn {
  const [first = '', ...rest] = identity.split(' ');
  const { id, version } = divide(first);
  const interpreter = INTERPRETERS[id];
  const name = interpreter ?? COMPILERS[id];
  const clock = rest.at(-1);
  const parts = rest.slice(0, -1).map(divide);
  if (!name || (clock !== 'virtual' && clock !== 'real') || parts.some((part) => part.id === '')) {
    throw new Error(`"${identity}" is not an interpreter that the pages have words for.`);
  }
  const packages = parts.filter((part) => part.id !== HOST).map((part) => `${part.id} ${part.version}`);
  return { interpreter: `${name} ${version}`, packages, clock: interpreter ? clock : null };
}
