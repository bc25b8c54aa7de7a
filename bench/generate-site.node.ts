import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CONFIG_FILE, orderedLocales, readConfig } from 'docrun';

/**
 * Writes a project with at least `blocks` blocks into `folder`: copies of one real page and its recordings, in all
 * locales, under other names. It has a folder for what a check keeps. Returns how many pages each locale has.
 */
export function generateSite(root: string, folder: string, page: string, blocks: number): number {
  const { config, sets } = readConfig(root);
  const locales = orderedLocales(config);
  const folderOf = (locale: string) => sets[0]?.folders.get(locale) ?? '';
  const recordingOf = (locale: string, name: string) => join('recordings', locale, `${name}.json`);
  const perPage = locales
    .map((locale) => {
      const { blocks: recorded } = JSON.parse(readFileSync(join(root, recordingOf(locale, page)), 'utf8')) as {
        blocks: object;
      };
      return Object.keys(recorded).length;
    })
    .reduce((sum, count) => sum + count, 0);
  const pages = Math.ceil(blocks / perPage);
  const write = (path: string, text: string) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  for (const locale of locales) {
    const text = readFileSync(join(root, folderOf(locale), `${page}.md`), 'utf8');
    const recording = readFileSync(join(root, recordingOf(locale, page)), 'utf8');
    const position = locale === locales[0] ? ', "position": 10' : '';
    write(join(folderOf(locale), 'generated', '_category_.json'), `{ "label": "Generated"${position} }\n`);
    for (let number = 1; number <= pages; number += 1) {
      const name = `generated/page-${number}`;
      write(join(folderOf(locale), `${name}.md`), text);
      write(recordingOf(locale, name), recording.replace(`"page": "${page}"`, `"page": "${name}"`));
    }
  }
  cpSync(join(root, CONFIG_FILE), join(folder, CONFIG_FILE));
  mkdirSync(join(folder, 'node_modules'));
  return pages;
}

/** Copies what a check of the project at `root` reads into `folder`, which has a folder for what it keeps. */
export function copySite(root: string, folder: string): void {
  for (const name of ['docs', 'i18n', 'recordings', 'notes', 'package.json', 'requirements.txt'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
}
