import type { Page } from '../block/page.ts';
import type { CommandWords } from '../message/command-line.ts';

/** The command that writes what was recorded into a page. */
export function updateCommand({ path }: Pick<Page, 'path'>): CommandWords {
  return ['record', '--update-pages', path];
}

/** The command that runs a page's blocks. */
export function recordCommand({ path }: Pick<Page, 'path'>, ...options: readonly string[]): CommandWords {
  return ['record', ...options, path];
}
