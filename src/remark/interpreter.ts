import type { RecordedOn } from './block-source.ts';

const NAMES: Readonly<Record<string, string>> = { cpython: 'CPython' };

/**
 * An interpreter's identity, such as `cpython-3.14.2 pyodide-314.0.7 virtual`, in the words for a reader.
 * Throws where it has another form.
 */
export function describeInterpreter(identity: string): Pick<RecordedOn, 'interpreter' | 'clock'> {
  const [first = '', ...rest] = identity.split(' ');
  const clock = rest.at(-1);
  const [, id = '', version = ''] = /^([a-z]+)-(\d\S*)$/.exec(first) ?? [];
  const name = NAMES[id];
  if (!name || (clock !== 'virtual' && clock !== 'real')) {
    throw new Error(`"${identity}" is not an interpreter that the pages have words for.`);
  }
  return { interpreter: `${name} ${version}`, clock };
}
