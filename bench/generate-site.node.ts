import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LOCALES } from '../packages/docrun/src/block/types.ts';
import { folderOf } from '../packages/docrun/src/project/project.ts';

/**
 * Writes a project with at least `blocks` blocks into `folder`: copies of one real page and its recordings, in all
 * locales, under other names. It has a folder for what a check keeps. Returns how many pages each locale has.
 */
export function generateSite(root: string, folder: string, page: string, blocks: number): number {
  const recordingOf = (locale: string, name: string) => join('recordings', locale, `${name}.json`);
  const perPage = LOCALES.map((locale) => {
    const { blocks: recorded } = JSON.parse(readFileSync(join(root, recordingOf(locale, page)), 'utf8')) as {
      blocks: object;
    };
    return Object.keys(recorded).length;
  }).reduce((sum, count) => sum + count, 0);
  const pages = Math.ceil(blocks / perPage);
  const write = (path: string, text: string) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  for (const locale of LOCALES) {
    const text = readFileSync(join(root, folderOf(locale), `${page}.md`), 'utf8');
    const recording = readFileSync(join(root, recordingOf(locale, page)), 'utf8');
    for (let number = 1; number <= pages; number += 1) {
      const name = `generated/page-${number}`;
      write(join(folderOf(locale), `${name}.md`), text);
      write(recordingOf(locale, name), recording.replace(`"page": "${page}"`, `"page": "${name}"`));
    }
  }
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  mkdirSync(join(folder, 'node_modules'));
  return pages;
}

/** Copies what a check of the project at `root` reads into `folder`, which has a folder for what it keeps. */
export function copySite(root: string, folder: string): void {
  for (const name of ['docs', 'i18n', 'recordings', 'notes', 'package.json', 'requirements.txt'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
}
