/** The packages that a project pins, by their normalised names; or the first line that pins nothing. */
export type Requirements =
  | { readonly ok: true; readonly packages: ReadonlyMap<string, string> }
  | { readonly ok: false /** From 1. */; readonly line: number; readonly text: string };

/** `name==version`, with extras before and a marker after it. */
const PIN = /^(?<name>[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\])?\s*==\s*(?<version>[\w.!+-]+)\s*(?:;.*)?$/;

/**
 * Parses a file of pinned requirements: one `name==version` a line, with markers, hashes, comments and lines that go on
 * after a backslash. Options of pip on lines of their own say nothing of versions and are passed over.
 * @see https://pip.pypa.io/en/stable/reference/requirements-file-format/
 */
export function parseRequirements(text: string): Requirements {
  const packages = new Map<string, string>();
  for (const { line, number } of logicalLines(text)) {
    const pinned = line
      .replace(/(?:^|\s)#.*$/, '')
      .replace(/\s--[\s\S]*$/, '')
      .trim();
    if (pinned === '' || pinned.startsWith('--')) continue;
    const { name, version } = PIN.exec(pinned)?.groups ?? {};
    if (name === undefined || version === undefined) return { ok: false, line: number, text: pinned };
    const key = normalizeName(name);
    const before = packages.get(key);
    // Another version for another Python, chosen by markers: what is pinned is both.
    packages.set(key, before === undefined || before === version ? version : `${before}|${version}`);
  }
  return { ok: true, packages };
}

/**
 * The form of a package's name in which names are compared.
 * @see https://packaging.python.org/en/latest/specifications/name-normalization/
 */
export function normalizeName(name: string): string {
  return name.replaceAll(/[-_.]+/g, '-').toLowerCase();
}

function* logicalLines(text: string): Iterable<{ line: string; number: number }> {
  let line = '';
  let first = 1;
  for (const [index, piece] of text.split(/\r\n?|\n/).entries()) {
    if (line === '') first = index + 1;
    const goesOn = piece.endsWith('\\') && !/^\s*#/.test(piece);
    line += goesOn ? `${piece.slice(0, -1)} ` : piece;
    if (goesOn) continue;
    yield { line, number: first };
    line = '';
  }
  if (line !== '') yield { line, number: first };
}
