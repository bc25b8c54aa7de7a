import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LOCALES } from '../packages/docrun/src/block/types.ts';
import { CATEGORY_FILE } from '../packages/docrun/src/chapter/category.ts';
import { folderOf } from '../packages/docrun/src/project/project.ts';

/**
 * Writes a project with at least `blocks` blocks into `folder`: copies of one real page and its recordings, in all
 * locales, under other names. Returns how many pages each locale has.
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
    const position = locale === LOCALES[0] ? ', "position": 10' : '';
    write(join(folderOf(locale), 'generated', CATEGORY_FILE), `{ "label": "Generated"${position} }\n`);
    for (let number = 1; number <= pages; number += 1) {
      const name = `generated/page-${number}`;
      write(join(folderOf(locale), `${name}.md`), text);
      write(recordingOf(locale, name), recording.replace(`"page": "${page}"`, `"page": "${name}"`));
    }
  }
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  return pages;
}
