const KEY = 'search.recent';
const MOST = 6;

/** The queries that led somewhere, newest first; none where the browser keeps nothing. */
export function readRecent(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Keeps a query in this browser. */
export function addRecent(query: string): void {
  const wanted = query.trim().slice(0, 100);
  if (wanted === '') return;
  write([wanted, ...readRecent().filter((known) => known !== wanted)].slice(0, MOST));
}

export function clearRecent(): void {
  write([]);
}

function write(queries: readonly string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(queries));
  } catch {
    // A browser that keeps nothing has no recent searches.
  }
}
