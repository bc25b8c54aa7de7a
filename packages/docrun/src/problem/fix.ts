import type { Page } from '../block/page.ts';

const DOCRUN = 'npm run --silent docrun --';

/** The command that writes what was recorded into a page. */
export function updateCommand({ path }: Pick<Page, 'path'>): string {
  return `${DOCRUN} record --update-pages ${path}`;
}

/** The command that runs a page's blocks. */
export function recordCommand({ path }: Pick<Page, 'path'>): string {
  return `${DOCRUN} record ${path}`;
}
