import { readFileSync } from 'node:fs';
import { openProject, readInOrder } from 'docrun';
import { describe, expect, test } from 'vitest';

const FOLDERS = {
  uk: 'docs',
  ru: 'i18n/ru/docusaurus-plugin-content-docs/current',
  en: 'i18n/en/docusaurus-plugin-content-docs/current',
} as const;
/** The four verdicts, in the order of one another in each language. */
const VERDICTS = {
  uk: ['Неправда', 'Правда лише почасти', 'Застаріло', 'По-різному'],
  ru: ['Неправда', 'Правда лишь отчасти', 'Устарело', 'По-разному'],
  en: ['False', 'Only partly true', 'Outdated', 'It depends'],
} as const;
const PAGES = (await readInOrder(openProject('.'), 'uk'))
  .map(({ page }) => page.path)
  .filter((path) => path.startsWith('myths/') && path !== 'myths/index');

interface Claim {
  readonly page: string;
  readonly id: string;
  readonly claim: string;
  readonly verdict: string;
}

/** The claims of a page: each heading of the second level but those at the foot, with what the first bold words say. */
function readClaims(folder: string, page: string): Claim[] {
  const source = readFileSync(`${folder}/${page}.md`, 'utf8');
  return [...source.matchAll(/^## (.+) \{#([\w-]+)\}\n+(?:\*\*(.+?)\.\*\*)?/gm)]
    .map(([, claim = '', id = '', verdict = '']) => ({ page, id, claim, verdict }))
    .filter(({ id }) => id !== 'sources' && id !== 'see-also');
}

describe.each(['uk', 'ru', 'en'] as const)('the myths in %s', (locale) => {
  const claims = PAGES.flatMap((page) => readClaims(FOLDERS[locale], page));

  test('each have one of the four verdicts', () => {
    const words: readonly string[] = VERDICTS[locale];
    expect(claims.filter(({ verdict }) => !words.includes(verdict))).toEqual([]);
  });

  test('are all in the list of myths, with the same words, in the same order', () => {
    const index = readFileSync(`${FOLDERS[locale]}/myths/index.md`, 'utf8');
    const listed = [...index.matchAll(/^\| \[(.+)\]\(\.\/([\w-]+)\.md#([\w-]+)\) \| (.+) \|$/gm)].map(
      ([, claim = '', page = '', id = '', verdict = '']) => ({ page: `myths/${page}`, id, claim, verdict }),
    );
    expect(listed).toEqual(claims);
  });

  test('have the same verdicts as in Ukrainian', () => {
    const numbers = (of: readonly Claim[], words: readonly string[]) => of.map(({ verdict }) => words.indexOf(verdict));
    const uk = PAGES.flatMap((page) => readClaims(FOLDERS.uk, page));
    expect(numbers(claims, VERDICTS[locale])).toEqual(numbers(uk, VERDICTS.uk));
  });
});
