import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const PACKAGES = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string): string => readFileSync(`${PACKAGES}${file}`, 'utf8');

/** What a sheet of tokens says, by mode and variable. */
function tokensOf(css: string): Map<string, string> {
  const rules = css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g);
  return new Map(
    [...rules].flatMap(([, selector = '', body = '']) =>
      [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']): [string, string] => [
        `${selector.trim()} ${name}`,
        value,
      ]),
    ),
  );
}

const tokens = tokensOf(read('search/src/styles/tokens.css'));

it('every variable of the styles has a default without weight, and each default is used', () => {
  const css = globSync('search/src/**/*.css', { cwd: PACKAGES }).map(read).join('\n');
  const used = new Set([...css.matchAll(/var\((--docrun-[\w-]+)/g)].map(([, name]) => `:where(:root) ${name}`));
  const given = [...tokens.keys()].filter((key) => key.startsWith(':where(:root) '));
  expect([...used].sort()).toEqual(given.sort());
  expect([...tokens.keys()].filter((key) => !key.startsWith(':where('))).toEqual([]);
});

it('what the styles have of Docusaurus and docrun is named in the sheet of tokens only', () => {
  const css = globSync('search/src/{button,dialog,page}/*.css', { cwd: PACKAGES }).map(read).join('\n');
  expect([...css.matchAll(/var\((--[\w-]+)/g)].filter(([, name = '']) => !name.startsWith('--docrun-'))).toEqual([]);
});

it('the defaults are those of @docrun/docusaurus, where it has them', () => {
  const others = tokensOf(read('docusaurus/src/styles/tokens.css'));
  const shared = [...tokens].filter(([key]) => others.has(key));
  expect(shared.length).toBeGreaterThan(10);
  expect(shared.filter(([key, value]) => others.get(key) !== value)).toEqual([]);
});
