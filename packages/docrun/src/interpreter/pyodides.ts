import { minorOf } from './minor.ts';

/**
 * The CPythons as WebAssembly on which blocks can be tried, beside the one that comes with docrun, oldest first: the release
 * of Python, and that of the pyodide which has it. `interpreters/package.json` names the same.
 */
export const PYODIDES = {
  '3.11.3': '0.25.1',
  '3.12.1': '0.26.4',
  '3.12.7': '0.27.7',
  '3.13.2': '0.29.5',
  '3.15.0rc1': '315.0.0-alpha.2',
} as const;
export type PyodidePython = keyof typeof PYODIDES;

/** The releases of Python in {@link PYODIDES}. */
export const PYODIDE_PYTHONS = Object.keys(PYODIDES) as readonly PyodidePython[];

/** The first minor version whose programs can be traced: it has `sys.monitoring`. */
const TRACED_SINCE = 12;

/** Whether programs can be traced on a release of Python. */
export function canTrace(release: string): boolean {
  return Number(minorOf(release).split('.')[1]) >= TRACED_SINCE;
}
