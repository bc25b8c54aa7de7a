import { compareVersions, minorOf } from './minor.ts';

/** Whether a text is a final release to its patch level, such as `3.12.6`. */
export function isRelease(text: string): boolean {
  return /^3\.\d+\.\d+$/.test(text);
}

/**
 * Whether a release has what came in others.
 * @param brought one for each minor version that got it in a later patch, and the first of all that had it from the beginning
 */
export function hasChange(release: string, brought: readonly string[]): boolean {
  const sameMinor = brought.find((one) => minorOf(one) === minorOf(release));
  const newest = [...brought].sort(compareVersions).at(-1);
  return compareVersions(release, sameMinor ?? newest ?? release) >= 0;
}
