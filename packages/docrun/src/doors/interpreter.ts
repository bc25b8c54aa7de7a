/**
 * What runs blocks: the identity of an interpreter taken apart, and versions of Python. Light enough for a page.
 * @packageDocumentation
 */
export { isFor } from '../block/is-for.ts';
export { type Interpreter, parseInterpreter, pythonMinorOf } from '../interpreter/identity.ts';
export { compareVersions, formatMinors } from '../interpreter/minor.ts';
export { PREVIEW_MINOR, PYTHON_MINORS, type PythonMinor } from '../interpreter/python-minors.ts';
