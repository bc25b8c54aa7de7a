import { minorOf } from './minor.ts';

/** What ran a block: an interpreter or a compiler, with its release. */
export interface Interpreter {
  readonly kind: 'cpython' | 'gcc' | 'clang';
  /** Such as `3.14.2`. */
  readonly version: string;
  /** The minor version of Python, such as `3.14`; null for a compiler. */
  readonly minor: string | null;
  /** What CPython ran in, such as `pyodide-314.0.7`; null: on the machine itself. */
  readonly host: Release | null;
  /** The packages that the program used, by name. */
  readonly packages: readonly Release[];
  readonly clock: 'virtual' | 'real';
}

/** A name with a version. */
interface Release {
  readonly name: string;
  readonly version: string;
}

const KINDS: readonly string[] = ['cpython', 'gcc', 'clang'] satisfies Interpreter['kind'][];
const HOSTS: readonly string[] = ['pyodide'];
const CLOCKS: readonly string[] = ['virtual', 'real'] satisfies Interpreter['clock'][];

/**
 * Takes apart what recordings call an interpreter: `cpython-3.14.2 pyodide-314.0.7 virtual`,
 * `cpython-3.13.0 aiohttp-3.14.5 real`, `gcc-12.2.0 real`.
 * @returns null where it has another form
 */
export function parseInterpreter(identity: string): Interpreter | null {
  const words = identity.split(' ');
  const clock = words.pop() ?? '';
  const [first, ...others] = words.map(parseRelease);
  if (!first || !isKind(first.name) || !isClock(clock)) return null;
  const parts = others.filter((part) => part !== null);
  if (parts.length < others.length) return null;
  return {
    kind: first.name,
    version: first.version,
    minor: first.name === 'cpython' ? minorOf(first.version) : null,
    host: parts.find(({ name }) => HOSTS.includes(name)) ?? null,
    packages: parts.filter(({ name }) => !HOSTS.includes(name)),
    clock,
  };
}

/** Puts together what recordings call an interpreter; {@link parseInterpreter} takes it apart. */
export function formatInterpreter({
  kind,
  version,
  host = null,
  packages = [],
  clock,
}: Pick<Interpreter, 'kind' | 'version' | 'clock'> & Partial<Pick<Interpreter, 'host' | 'packages'>>): string {
  const parts = [{ name: kind, version }, ...(host ? [host] : []), ...packages];
  return [...parts.map((part) => `${part.name}-${part.version}`), clock].join(' ');
}

/** The minor version of Python, such as `3.12`, of what recordings call an interpreter; null for what is no CPython. */
export function pythonMinorOf(identity: string): string | null {
  return parseInterpreter(identity)?.minor ?? null;
}

/** The release of what ran a block, such as `3.12.7`. Empty where the identity has another form. */
export function releaseOf(identity: string): string {
  return parseInterpreter(identity)?.version ?? '';
}

/** Whether an interpreter is of a version: `3.12` has many releases, `3.12.7` is one. */
export function isOfVersion(identity: string, version: string): boolean {
  const known = parseInterpreter(identity);
  return known !== null && (known.minor === version || known.version === version);
}

/**
 * What can have one witness of a block: a release of Python that runs in something, and a minor version on the machine
 * itself, where another release takes the place of the one before.
 */
export function witnessPlace(identity: string): string {
  const known = parseInterpreter(identity);
  if (known === null) return identity;
  return known.host ? `${known.version} ${known.host.name}` : (known.minor ?? known.kind);
}

/** Whether an interpreter runs in something that is no part of the machine. */
export function isHosted(identity: string): boolean {
  return parseInterpreter(identity)?.host != null;
}

/** A name may have hyphens, a version has none but that before `alpha`, `beta` or `rc`. */
function parseRelease(word: string): Release | null {
  const [, name, version] = /^(\S+)-(\d[^\s-]*(?:-(?:alpha|beta|rc)[\d.]*)?)$/.exec(word) ?? [];
  return name === undefined || version === undefined ? null : { name, version };
}

function isKind(name: string): name is Interpreter['kind'] {
  return KINDS.includes(name);
}

function isClock(word: string): word is Interpreter['clock'] {
  return CLOCKS.includes(word);
}
