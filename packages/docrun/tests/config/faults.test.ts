import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/config.node.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { createSay, TOOL_LANGUAGES } from '../../src/message/say.ts';
import { UsageError } from '../../src/message/usage-error.ts';
import { runDocrun } from '../support/run-docrun.ts';
import { makeProject } from '../support/temporary-project.ts';
import { GERMAN_WORDS } from './german-words.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'docrun-config-'));
});
afterAll(() => rmSync(root, { recursive: true }));

/** What is said of a configuration in a language, without the folder it is in. */
function said(text: string, language: (typeof TOOL_LANGUAGES)[number]): string {
  writeFileSync(join(root, 'docrun.config.json'), text);
  try {
    readConfig(root);
  } catch (error) {
    if (error instanceof UsageError) return createSay(language)(error.said).replaceAll(`${root}/`, '');
    throw error;
  }
  return 'well';
}

const FAULTS: readonly (readonly [text: string, at: string, en: string, uk: string, ru: string])[] = [
  ['{ "locales": ["en" }', '1:20', 'a comma is needed here', 'тут потрібна кома', 'здесь нужна запятая'],
  ['{ "locales" ["en"] }', '1:13', 'a colon is needed here', 'тут потрібна двокрапка', 'здесь нужно двоеточие'],
  ['{ "cards": true', '1:16', 'a closing brace is needed', 'потрібна закривна фігурна', 'нужна закрывающая фигурная'],
  ['{ "cards": }', '1:12', 'a value is needed here', 'тут потрібне значення', 'здесь нужно значение'],
  ['{ "cards": "yes }', '1:12', 'a quote is missing', 'бракує лапок', 'не хватает кавычки'],
  ['{ cards: true }', '1:3', 'this is not JSON', 'це не JSON', 'это не JSON'],
  ['{ "cards": true }\n}', '2:1', 'the file should end here', 'мав би закінчитися', 'должен был бы закончиться'],
  ['[]', '1:1', 'an object is needed here', 'тут потрібен об’єкт', 'здесь нужен объект'],
  [
    '{\n  "local": ["en"]\n}',
    '2:3 `local`',
    'there is no field `local`, but there is `locales`',
    'поля `local` немає, є `locales`',
    'поля `local` нет, есть `locales`',
  ],
  [
    '{ "pages": [{ "folder": "docs", "translation": "{locale}" }] }',
    '1:33 `pages.0.translation`',
    'but there is `translations`. ',
    'є `translations`. ',
    'есть `translations`. ',
  ],
  ['{ "locales": "en" }', '1:3 `locales`', 'a list is needed here', 'тут потрібен список', 'здесь нужен список'],
  ['{ "locales": [] }', '1:3 `locales`', 'the list is empty', 'список порожній', 'список пуст'],
  [
    '{ "locales": ["en", "e_n"] }',
    '1:21 `locales.1`',
    'a language tag is needed here, such as `en`',
    'тут потрібен код мови, як-от `en`',
    'здесь нужен код языка, например `en`',
  ],
  ['{ "locales": [1] }', '1:15 `locales.0`', 'text is needed here', 'тут потрібен текст', 'здесь нужен текст'],
  ['{ "cards": "yes" }', '1:3 `cards`', 'true or false is needed', 'потрібне true або false', 'нужно true или false'],
  [
    '{ "locales": ["en", "uk", "en"] }',
    '1:3 `locales`',
    'each locale may stand here once only',
    'кожну мову називають лише раз',
    'каждый язык называют только один раз',
  ],
  [
    '{ "locales": ["en"], "defaultLocale": "uk" }',
    '1:22 `defaultLocale`',
    '`uk` is none of the locales',
    '«uk» немає серед мов проєкту',
    '«uk» нет среди языков проекта',
  ],
  [
    '{ "layout": "sphinx" }',
    '1:3 `layout`',
    'possible are "docusaurus", "plain"',
    'можливі значення: "docusaurus", "plain"',
    'возможные значения: "docusaurus", "plain"',
  ],
  [
    '{ "recordings": "../recordings" }',
    '1:3 `recordings`',
    'a path below the folder of this file is needed',
    'потрібен шлях усередині теки цього файлу',
    'нужен путь внутри папки этого файла',
  ],
  ['{ "recordings": "/tmp" }', '1:3 `recordings`', 'a path below', 'шлях усередині', 'путь внутри'],
  ['{ "pages": [{ "folder": "a/../.." }] }', '1:15 `pages.0.folder`', 'a path below', 'шлях усередині', 'путь внутри'],
  ['{ "pages": [{}] }', '1:13 `pages.0.folder`', 'text is needed here', 'потрібен текст', 'нужен текст'],
  ['{ "pages": [{ "folder": "" }] }', '1:15 `pages.0.folder`', 'the text is empty', 'текст порожній', 'текст пуст'],
  [
    '{ "locales": ["en", "uk"], "pages": [{ "folder": "docs", "translations": "uk" }] }',
    '1:58 `pages.0.translations`',
    'a path with {locale} in it is needed here',
    'шлях, у якому є {locale}',
    'путь, в котором есть {locale}',
  ],
  [
    '{\n  "locales": ["en", "uk"],\n  "pages": [{ "folder": "docs" }]\n}',
    '3:13 `pages.0`',
    'say in `translations` where the pages of the others stand',
    'вкажіть у `translations`, де лежать сторінки решти мов',
    'укажите в `translations`, где лежат страницы на остальных языках',
  ],
  [
    '{ "pages": [{ "folder": "a/x" }, { "folder": "b/x" }, { "folder": "c/x" }] }',
    '1:55 `pages.2`',
    'an earlier folder of pages has the same name, x',
    'таку саму назву, x, має',
    'такое же имя, x, есть',
  ],
  [
    '{ "pages": [{ "folder": "docs" }, { "folder": "." }] }',
    '1:35 `pages.1`',
    'a name is needed',
    'потрібна назва',
    'нужно имя',
  ],
  [
    '{ "off": { "untagged-fence": "" } }',
    '1:12 `off.untagged-fence`',
    'say why the project does without this rule',
    'поясніть, чому проєкт обходиться без цього правила',
    'объясните, почему проект обходится без этого правила',
  ],
  ['{ "words": { "?": "words.json" } }', '1:14 `words.?`', 'a language tag is needed', 'код мови', 'код языка'],
  [
    '{ "facts": { "module": "not a module" } }',
    '1:14 `facts.module`',
    'the name of a Python module is needed',
    'потрібна назва модуля Python',
    'нужно имя модуля Python',
  ],
  [
    '{ "locales": ["english"] }',
    '1:15 `locales.0`',
    'a language tag is needed here',
    'потрібен код мови',
    'нужен код языка',
  ],
  [
    '{ "facts": { "modul": "asyncio" } }',
    '1:14 `facts.modul`',
    'but there is `module`. ',
    'є `module`. ',
    'есть `module`. ',
  ],
];

describe.each(FAULTS)('%s', (text, at, ...words) => {
  it.each(TOOL_LANGUAGES.map((language) => [language] as const))('is said in %s, with its place', (language) => {
    const wanted = { en: words[0], uk: words[1], ru: words[2] };
    const message = said(text, language);
    expect(message).toContain(`docrun.config.json:${at}: `);
    expect(message).toContain(wanted[language]);
    expect(message).toContain('docrun config');
    expect(message).not.toMatch(/Invalid|expected/);
  });
});

describe('a configuration without a fault', () => {
  it.each([
    ['nothing', ''],
    ['only a space', ' \n'],
    ['a byte-order mark', '\uFEFF{ "locales": ["uk"] }'],
    ['comments and commas', '{\n  // ours\n  "locales": ["uk"], /* one */\n}'],
  ])('may be %s', (_, text) => {
    expect(said(text, 'en')).toBe('well');
  });

  it('has everything that it leaves out', () => {
    expect(parseConfig('{}')).toEqual({
      ok: true,
      config: {
        locales: ['en'],
        pages: [{ folder: 'docs', versions: false, exclude: [] }],
        recordings: 'recordings',
        requirements: 'requirements.txt',
        cache: 'node_modules/.cache/docrun',
        command: 'npx docrun',
        rulesUrl: null,
        cards: false,
        diagrams: [],
        off: {},
        rules: [],
        words: {},
      },
    });
  });
});

const PAGE = '# Page\n\n## More\n\n```python id="one" norun="later"\nx\n```\n\n    indented\n';

/** Checks a project with a configuration. */
async function check(config: object, files: Readonly<Record<string, string>> = {}, language = 'en') {
  const folder = makeProject({ 'docs/page.md': PAGE, ...files, 'docrun.config.json': JSON.stringify(config) });
  const ended = await runDocrun(['check'], { folder, language });
  rmSync(folder, { recursive: true });
  return ended;
}

describe('a rule that is off', () => {
  it('is not run, the others are', async () => {
    expect((await check({})).stdout).toContain('docs/page.md:9:1 untagged-fence');
    expect(await check({ off: { 'untagged-fence': 'old pages' } })).toMatchObject({ exit: 0 });
    const { exit, stdout } = await check({ headingIds: true, off: { 'untagged-fence': 'old pages' } });
    expect(exit).toBe(1);
    expect(stdout).toContain('docs/page.md:3:1 heading-without-id');
    expect(stdout).not.toContain('untagged-fence');
  });

  it.each([
    ['en', 'there is no rule `untaged-fence`, but there is `untagged-fence`'],
    ['uk', 'правила `untaged-fence` немає, є `untagged-fence`'],
    ['ru', 'правила `untaged-fence` нет, есть `untagged-fence`'],
  ])('must be one that there is (%s)', async (language, words) => {
    const ended = await check({ off: { 'untaged-fence': 'old pages' } }, {}, language);
    expect(ended).toMatchObject({ exit: 2, stdout: '' });
    expect(ended.stderr).toContain(`docrun.config.json:1:9 \`off.untaged-fence\`: ${words}`);
  });
});

describe('headings', () => {
  const translations = [{ folder: 'docs', translations: '{locale}' }];
  it.each([
    ['one locale', {}, false],
    ['one locale that wants it', { headingIds: true }, true],
    ['several locales', { locales: ['en', 'uk'], pages: translations }, true],
    ['several locales that do not', { locales: ['en', 'uk'], pages: translations, headingIds: false }, false],
  ])('of %s', async (_, config, isNeeded) => {
    const { stdout } = await check(config, { 'uk/page.md': PAGE });
    expect(stdout.includes('docs/page.md:3:1 heading-without-id')).toBe(isNeeded);
  });
});

describe('words of pictures', () => {
  const config = { locales: ['de'], words: { de: 'de.json' } };
  const words: Record<string, string> = { ...GERMAN_WORDS };

  it.each([
    ['a file that is not there', {}, 'there is no file de.json'],
    ['no JSON', { 'de.json': '{' }, 'de.json: an object is needed here'],
    ['a value that is no text', { 'de.json': '{ "clock": 1 }' }, 'de.json `clock`: text is needed here'],
    [
      'a word that is missing',
      { 'de.json': JSON.stringify({ ...words, clock: undefined, more_one: undefined }) },
      'de.json lacks these words: clock, more_one',
    ],
    [
      'a value that there is not',
      { 'de.json': JSON.stringify({ ...words, clock: 't = {{zeit}} s' }) },
      'de.json: the words of `clock` name {{zeit}}, which it does not have; it has: {{t}}',
    ],
  ])('are no catalogue with %s', async (_, files, message) => {
    const ended = await check(config, files);
    expect(ended).toMatchObject({ exit: 2, stdout: '' });
    expect(ended.stderr).toContain(message);
  });

  it('are a whole catalogue', async () => {
    const files = { 'de.json': JSON.stringify(words) };
    expect((await check({ ...config, off: { 'untagged-fence': 'old pages' } }, files)).exit).toBe(0);
  });
});
