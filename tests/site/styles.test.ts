import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/** Names that sheets and code have in common: no compiler sees where one of them is written otherwise. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SOURCES = '{packages/*/src,src}';

/** Variables that Docusaurus gives, or asks for. */
const OF_DOCUSAURUS = /^--(?:ifm|docusaurus|doc)-/;

type Texts = ReadonlyMap<string, string>;

function read(pattern: string): Texts {
  const files = globSync(pattern, { cwd: ROOT }).map((file) => file.replaceAll('\\', '/'));
  return new Map(files.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]));
}

const sheets = read(`${SOURCES}/**/*.css`);
const code = read(`${SOURCES}/**/*.{ts,tsx}`);

const withoutComments = (css: string): string => css.replaceAll(/\/\*[\s\S]*?\*\//g, '');

/** What stands in front of blocks, without what is global. */
function classesOf(css: string): Set<string> {
  const selectors = withoutComments(css).match(/[^{};]+(?=\{)/g) ?? [];
  const own = selectors
    .map((selector) => selector.replaceAll(/:global\([^()]*\)/g, ''))
    .filter((s) => !/^\s*@/.test(s));
  return new Set(
    own.flatMap((selector) => [...selector.matchAll(/\.(-?[A-Za-z_][\w-]*)/g)].map(([, name = '']) => name)),
  );
}

/** Variables that are used and nowhere given, and those that are given and not used. */
function looseVariables(css: Texts, scripts: Texts): { readonly unknown: string[]; readonly unused: string[] } {
  const all = [...css.values()].map(withoutComments).join('\n');
  const inScripts = new Set([...scripts.values()].join('\n').match(/(?<![\w-])--[a-z][\w-]*/g));
  const given = new Set([...all.matchAll(/(?<=[{;]\s*)(--[\w-]+)\s*:/g)].map(([, name = '']) => name));
  const used = new Set([...all.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name = '']) => name));
  const isOurs = (name: string) => !OF_DOCUSAURUS.test(name);
  return {
    unknown: [...used].filter((name) => isOurs(name) && !given.has(name) && !inScripts.has(name)).sort(),
    unused: [...given].filter((name) => isOurs(name) && !used.has(name) && !inScripts.has(name)).sort(),
  };
}

/** Classes that code takes from its modules and that are not in them, and those in modules that no code takes. */
function looseClasses(modules: Texts, scripts: Texts): string[] {
  const free = new Map([...modules].map(([file, css]) => [file, classesOf(css)]));
  const loose: string[] = [];
  for (const [script, text] of scripts) {
    for (const [, name = '', path = ''] of text.matchAll(/^import (\w+) from '(\.[^']+\.module\.css)'/gm)) {
      const file = join(dirname(script), path).replaceAll('\\', '/');
      const classes = classesOf(modules.get(file) ?? '');
      const taken = [...text.matchAll(new RegExp(`\\b${name}\\.(?!module\\b)([\\w]+)`, 'g'))].map(
        ([, one = '']) => one,
      );
      loose.push(...taken.filter((one) => !classes.has(one)).map((one) => `${script} .${one}`));
      // A class that is chosen at run time: `styles[result]`.
      const isChosen = new RegExp(`\\b${name}\\[`).test(text);
      for (const one of isChosen ? classes : taken) free.get(file)?.delete(one);
    }
  }
  return [...loose, ...[...free].flatMap(([file, classes]) => [...classes].map((one) => `${file} .${one}`))].sort();
}

test('every variable that is used is given, and every one that is given is used', () => {
  expect(looseVariables(sheets, code)).toEqual({ unknown: [], unused: [] });
});

test('code and its modules have the same classes', () => {
  expect(looseClasses(new Map([...sheets].filter(([file]) => file.endsWith('.module.css'))), code)).toEqual([]);
});

describe('what is loose is found', () => {
  test('a variable', () => {
    const css = new Map([['a.css', '.a { --one: 1px; --two: 2px; width: var(--one); height: var(--three) }']]);
    expect(looseVariables(css, new Map())).toEqual({ unknown: ['--three'], unused: ['--two'] });
    expect(looseVariables(css, new Map([['a.ts', "'--two' '--three'"]]))).toEqual({ unknown: [], unused: [] });
  });

  test('a class', () => {
    const css = new Map([
      ['a/b.module.css', '.one, .two:hover { } :global(.other) .three { } @media print { .four { } }'],
    ]);
    const script = new Map([['a/b.tsx', "import styles from './b.module.css';\nstyles.one styles.four styles.five"]]);
    expect(looseClasses(css, script)).toEqual(['a/b.module.css .three', 'a/b.module.css .two', 'a/b.tsx .five']);
  });
});
