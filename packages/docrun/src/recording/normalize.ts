/** A kind of text that differs from one machine to another although the run is the same. */
interface Normalizer {
  readonly name: string;
  readonly pattern: RegExp;
  readonly fixed: string;
}

/** All of them: few and named, so that a reader knows what may differ and an author cannot hide a difference. */
const NORMALIZERS: readonly Normalizer[] = [
  // `<Task pending … at 0x7f3c…>`: only after "at", where Python's own reprs have it; hex() stays.
  { name: 'address', pattern: /\bat 0x[0-9a-fA-F]+/g, fixed: 'at 0x…' },
  // anyio names a cancel scope by its address.
  { name: 'cancel-scope', pattern: /\bcancel scope [0-9a-f]{8,}\b/g, fixed: 'cancel scope 0x…' },
  // The standard library's folder in tracebacks: `/usr/lib/python3.14/asyncio/…`, `/lib/python314.zip/asyncio/…`.
  { name: 'library-path', pattern: /(?:\/[^\s"'<>:]*)?\/lib\/python3[\d.]*(?:\.zip)?\//g, fixed: '…/' },
];

/** Replaces volatile text by its fixed form. */
export function normalizeText(text: string): string {
  return NORMALIZERS.reduce((result, { pattern, fixed }) => result.replace(pattern, fixed), text);
}

/** The same for every text inside a value that is to be written as JSON. */
export function normalizeDeep<T>(value: T): T;
export function normalizeDeep(value: unknown): unknown {
  if (typeof value === 'string') return normalizeText(value);
  if (Array.isArray(value)) return value.map((item) => normalizeDeep(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, normalizeDeep(item)]));
}
