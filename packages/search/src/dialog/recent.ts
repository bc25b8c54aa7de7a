import { createStorageSlot } from '@docusaurus/theme-common';
import { wellFormed } from '../engine/well-formed.ts';

const slot = createStorageSlot('docrun.search.recent');
const MOST = 6;

/** The queries that led somewhere, newest first; none where the browser keeps nothing. */
export function readRecent(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(slot.get() ?? '[]');
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string').slice(0, MOST) : [];
  } catch {
    // Somebody else wrote what is there.
    return [];
  }
}

/** Keeps a query in this browser. */
export function addRecent(query: string): void {
  const wanted = wellFormed(query.trim().slice(0, 100));
  if (wanted === '') return;
  slot.set(JSON.stringify([wanted, ...readRecent().filter((known) => known !== wanted)].slice(0, MOST)));
}

export function clearRecent(): void {
  slot.del();
}
