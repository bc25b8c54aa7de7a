import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { OPTION_NAMES } from '../../src/block/options.ts';
import { configFields } from '../../src/config/fields.ts';
import { CATALOGUES, createSay } from '../../src/message/say.ts';

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');
const README = read('../../README.md');

/** What stands between two marks of a text. */
function part(text: string, name: string): string {
  const found = new RegExp(`<!-- ${name} -->\\n([\\s\\S]*?)<!-- /${name} -->`).exec(text)?.[1];
  if (found === undefined) throw new Error(`There is no part ${name}.`);
  return found.trim();
}

/** The first column of a table, without its head. */
function firstColumn(table: string): string[] {
  return table
    .split('\n')
    .slice(2)
    .map((row) => row.split('|')[1]?.trim().replaceAll('`', '') ?? '');
}

describe('README.md of docrun', () => {
  it('has the configuration as the schema has it', () => {
    const say = createSay('en');
    const cell = (text: string) => text.replaceAll('|', '\\|');
    const rows = configFields().map(({ path, type, default: fallback, isNeeded, about }) => {
      const otherwise = isNeeded ? 'needed' : fallback === null ? '' : `\`${cell(fallback)}\``;
      return `| \`${path}\` | \`${cell(type)}\` | ${otherwise} | ${cell(say(about))} |`;
    });
    const table = ['| field | type | otherwise | meaning |', '| --- | --- | --- | --- |', ...rows];
    expect(part(README, 'config')).toBe(table.join('\n'));
  });

  it('has the options of fences, all of them', () => {
    const names = firstColumn(part(README, 'options')).map((cell) => cell.split('=')[0]);
    expect(names.toSorted()).toEqual(OPTION_NAMES.toSorted());
  });

  it('has the verbs that the help has', () => {
    const verbs = [...(CATALOGUES.en.help ?? '').matchAll(/^ {2}([a-z]+)\b/gm)].map(([, verb]) => verb);
    // `search` is of another package.
    const named = firstColumn(part(README, 'verbs')).map((cell) => cell.split(' ')[0]);
    expect(named.toSorted()).toEqual(verbs.filter((verb) => verb !== 'search').toSorted());
  });
});

describe.each(['docrun', 'docusaurus', 'search'])('the package %s', (name) => {
  const folder = fileURLToPath(new URL(`../../../${name}/`, import.meta.url));
  const { files } = z
    .object({ files: z.array(z.string()) })
    .parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const isPacked = (file: string) =>
    file === 'README.md' || file === 'package.json' || files.some((one) => file === one || file.startsWith(`${one}/`));

  it('links to what is packed with it, and to nothing beside it', () => {
    const pages = globSync(['README.md', 'docs/**/*.md'], { cwd: folder });
    expect(pages).toContain('README.md');
    for (const page of pages) {
      const links = [...readFileSync(join(folder, page), 'utf8').matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(
        ([, to = '']) => to,
      );
      for (const to of links.filter((one) => !/^[a-z]+:/.test(one))) {
        const file = posix.join(posix.dirname(page), to);
        expect({ page, to, isPacked: isPacked(file), isThere: existsSync(join(folder, file)) }).toEqual({
          page,
          to,
          isPacked: true,
          isThere: true,
        });
      }
    }
  });
});

describe('README.md of @docrun/docusaurus', () => {
  it('has the variables that styles may set, with what they are', () => {
    const css = read('../../../docusaurus/src/styles/tokens.css');
    const light = css.slice(0, css.indexOf('[data-theme'));
    const rows = [...light.matchAll(/(--docrun-[\w-]+): ([^;]+);/g)].map(
      ([, name, value]) => `| \`${name}\` | \`${value}\` |`,
    );
    const table = ['| variable | otherwise, in light |', '| --- | --- |', ...rows];
    expect(part(read('../../../docusaurus/README.md'), 'variables')).toBe(table.join('\n'));
  });

  it.each(['../../README.md', '../../docs/adopt.md'])('%s links to what is there', (file) => {
    const text = read(file);
    for (const [, to = ''] of text.matchAll(/\]\(([^)]+)\)/g)) {
      if (/^[a-z]+:/.test(to)) continue;
      const [path = '', anchor] = to.split('#');
      const target = path === '' ? text : read(new URL(path, new URL(file, import.meta.url)).href);
      if (anchor === undefined) continue;
      const anchors = [...target.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
        title
          .toLowerCase()
          .replace(/[^\p{L}\p{N} -]/gu, '')
          .replaceAll(' ', '-'),
      );
      expect(anchors).toContain(anchor);
    }
  });
});
