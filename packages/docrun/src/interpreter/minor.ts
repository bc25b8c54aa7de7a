/** Orders versions by their numbers: minor ones, such as `3.9` and `3.10`, and releases, such as `3.12.10` and `3.15.0rc1`. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  // What comes before a release, as `3.15.0rc1`, is older than it.
  if (isFinal(a) || isFinal(b)) return Number(isFinal(a)) - Number(isFinal(b));
  return a < b ? -1 : Number(a > b);
}

/** The numbers between the dots. */
function numbersOf(version: string): number[] {
  return version.split('.').map((part) => Number.parseInt(part, 10));
}

function isFinal(version: string): boolean {
  return /^[\d.]+$/.test(version);
}

/** The minor version of a release: `3.12.1` is one of `3.12`. */
export function minorOf(release: string): string {
  return release.split('.').slice(0, 2).join('.');
}

/** Whether one minor version comes right after another. */
export function isNext(before: string, after: string): boolean {
  const [major, minor, ...more] = before.split('.').map(Number);
  return more.length === 0 && after === `${major}.${(minor ?? 0) + 1}`;
}

/**
 * Versions, in order, as a reader writes them: `3.10, 3.11`, and `3.10–3.13` where three or more minor ones come one after
 * another. Releases are named one by one: of what lies between them nothing is known.
 */
export function formatMinors(minors: readonly string[]): string {
  const rows: string[][] = [];
  for (const minor of minors) {
    const row = rows.at(-1);
    if (row && isNext(row.at(-1) ?? '', minor)) row.push(minor);
    else rows.push([minor]);
  }
  return rows.map((row) => (row.length > 2 ? `${row[0]}–${row.at(-1)}` : row.join(', '))).join(', ');
}
