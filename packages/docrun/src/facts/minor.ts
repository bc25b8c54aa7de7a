/** Orders minor versions such as `3.9` and `3.10` by their numbers. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The minor version of a release: `3.12.1` is one of `3.12`. */
export function minorOf(release: string): string {
  return release.split('.').slice(0, 2).join('.');
}

/** Whether one minor version comes right after another. */
export function isNext(before: string, after: string): boolean {
  const [major, minor] = before.split('.').map(Number);
  return after === `${major}.${(minor ?? 0) + 1}`;
}

/** Minor versions, in order, in the fewest words: `3.10–3.12, 3.14`. */
export function rangesOf(minors: readonly string[]): string {
  const ranges: [string, string][] = [];
  for (const minor of minors) {
    const last = ranges.at(-1);
    if (last && isNext(last[1], minor)) last[1] = minor;
    else ranges.push([minor, minor]);
  }
  return ranges.map(([first, last]) => (first === last ? first : `${first}–${last}`)).join(', ');
}
