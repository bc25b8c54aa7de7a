import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const ROOT = new URL('../../../../', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, ROOT), 'utf8');
/** What a site that says nothing has: Docusaurus' own colours, of the light mode first. */
const infima = read('node_modules/infima/dist/css/default/default.css');

/** Every value that a sheet gives to a property, with what it refers to put in. */
function valuesOf(property: string, css: string): string[] {
  const values = [...css.matchAll(new RegExp(`${property}:\\s*([^;]+);`, 'g'))].map(([, value = '']) => value.trim());
  return values.flatMap((value) => {
    const named = /^var\((--[\w-]+)(?:,.*)?\)$/.exec(value)?.[1];
    return named === undefined ? [value] : valuesOf(named, infima).slice(0, values.length === 1 ? undefined : 1);
  });
}

test.each(['docusaurus', 'search'])('what %s shows lies on a colour of its own, in both modes', (name) => {
  const papers = valuesOf('--docrun-paper', read(`packages/${name}/src/styles/tokens.css`));
  expect(papers).toHaveLength(2);
  for (const paper of papers) expect(paper).toMatch(/^#[0-9a-f]{3,6}$/);
});
