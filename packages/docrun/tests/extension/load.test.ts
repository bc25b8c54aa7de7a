import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { checkProject } from '../../src/check/check-project.node.ts';
import { openExtensions } from '../../src/check/open-extensions.node.ts';
import { createSay, TOOL_LANGUAGES } from '../../src/message/say.ts';
import { openProject } from '../../src/project/project.node.ts';
import { UsageError } from '../../src/project/project.ts';
import { makeProject } from '../support/temporary-project.ts';

const MESSAGES = '{ uk: { "no-todo": "є TODO" }, ru: { "no-todo": "есть TODO" }, en: { "no-todo": "there is TODO" } }';
const RULE = '{ id: "no-todo", severity: "error", *check() {} }';
const module = (parts: string) => `export default { name: "house", ${parts} };\n`;
const WHOLE = module(`rules: [${RULE}], messages: ${MESSAGES}`);

const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true });
});

/** A project whose rules are in modules with these texts. */
function make(
  modules: Readonly<Record<string, string>>,
  rules = Object.keys(modules).filter((name) => /js$/.test(name)),
) {
  const settings = JSON.stringify({ locales: ['uk'], rules });
  const root = makeProject({ 'docrun.config.json': settings, 'docs/a.md': '# A\n', ...modules });
  roots.push(root);
  return openProject(root);
}

async function refusal(modules: Readonly<Record<string, string>>, rules?: string[]) {
  const error = await openExtensions(make(modules, rules)).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof UsageError)) throw new Error('It was not refused', { cause: error });
  // Every language has words for it.
  for (const language of TOOL_LANGUAGES) createSay(language)(error.said);
  return createSay('en')(error.said);
}

describe('a module that cannot be used', () => {
  it.each([
    ['is not there', {}, ['./rules/none.mjs'], /there is no module .*\/rules\/none\.mjs/],
    ['is no JavaScript', { 'rules.mjs': 'export default {' }, undefined, /rules\.mjs cannot be used: \S/],
    ['fails', { 'rules.mjs': 'throw new Error("no luck");' }, undefined, /rules\.mjs cannot be used: no luck/],
    ['imports what is not there', { 'rules.mjs': 'import "./none.mjs";' }, undefined, /cannot be used: .*none\.mjs/],
    ['exports nothing', { 'rules.mjs': '' }, undefined, /rules\.mjs: `default` is not/],
    ['has no rules', { 'rules.mjs': module(`messages: ${MESSAGES}`) }, undefined, /`default\.rules` is not/],
    [
      'has a rule without a severity',
      { 'rules.mjs': module(`rules: [{ id: "no-todo", check() {} }], messages: ${MESSAGES}`) },
      undefined,
      /`default\.rules\.0\.severity` is not/,
    ],
    [
      'has a rule with a strange id',
      { 'rules.mjs': module(`rules: [{ id: "No TODO", severity: "error", check() {} }], messages: ${MESSAGES}`) },
      undefined,
      /`default\.rules\.0\.id` .*not in kebab-case/,
    ],
    [
      'has a rule that checks nothing',
      { 'rules.mjs': module(`rules: [{ id: "no-todo", severity: "error", check: 1 }], messages: ${MESSAGES}`) },
      undefined,
      /`default\.rules\.0\.check` .*not a function/,
    ],
    [
      'has a field that is no part of an extension',
      { 'rules.mjs': module(`rule: [], rules: [${RULE}], messages: ${MESSAGES}`) },
      undefined,
      /`default` .*"rule"/,
    ],
    [
      'does not speak one of the languages',
      { 'rules.mjs': module(`rules: [${RULE}], messages: { uk: {}, en: {} }`) },
      undefined,
      /`default\.messages\.ru` is not/,
    ],
    [
      'lacks a message in one of them',
      { 'rules.mjs': module(`rules: [${RULE}], messages: { uk: { x_one: "" }, ru: {}, en: { x: "" } }`) },
      undefined,
      /the message `x` is missing in the language ru/,
    ],
    [
      'takes the id of a rule of the tool',
      { 'rules.mjs': WHOLE.replaceAll('no-todo', 'stale-recording') },
      undefined,
      /a rule called stale-recording exists already/,
    ],
    [
      'takes the id of another kind of problem',
      { 'rules.mjs': WHOLE.replaceAll('no-todo', 'run-failed') },
      undefined,
      /a rule called run-failed exists already/,
    ],
    ['takes the id of another module', { 'a.mjs': WHOLE, 'b.mjs': WHOLE }, undefined, /b\.mjs: a rule called no-todo/],
    [
      'cannot read its files',
      { 'rules.mjs': module(`rules: [${RULE}], messages: ${MESSAGES}, load() { throw new Error("no file"); }`) },
      undefined,
      /rules\.mjs cannot be used: no file/,
    ],
  ] as const)('that %s', async (_, modules, rules, words) => {
    expect(await refusal({ ...modules }, rules && [...rules])).toMatch(words);
  });
});

describe('a key of an extension', () => {
  const reading = module(`rules: [${RULE}], messages: ${MESSAGES}, load: (read) => read("lists/words.txt")`);
  const keyOf = async (files: Readonly<Record<string, string>>) =>
    (await openExtensions(make(files, ['r/rules.mjs'])))[0];

  it('is the same for the same code and files', async () => {
    const files = { 'r/rules.mjs': reading, 'lists/words.txt': 'one' };
    const [one, other] = [await keyOf(files), await keyOf(files)];
    expect(one).toMatchObject({ data: 'one', key: other?.key });
  });

  it.each([
    ['its module', { 'r/rules.mjs': `${reading}//\n`, 'lists/words.txt': 'one' }],
    ['a module beside it', { 'r/rules.mjs': reading, 'r/more.mjs': '', 'lists/words.txt': 'one' }],
    ['a file that it reads', { 'r/rules.mjs': reading, 'lists/words.txt': 'two' }],
    ['a file that is gone', { 'r/rules.mjs': reading }],
  ])('is another one with %s', async (_, files) => {
    const before = await keyOf({ 'r/rules.mjs': reading, 'lists/words.txt': 'one' });
    expect((await keyOf(files))?.key).not.toBe(before?.key);
  });
});

describe('a rule of a project', () => {
  const rules = (severity: string) => `export default {
  name: "house",
  load: (read) => read("words.txt")?.trim().split("\\n") ?? [],
  rules: [{ id: "no-word", severity: "${severity}", *check({ pages, everyPath }, words) {
    for (const { page } of pages) for (const { text, at } of page.headings)
      for (const word of words) if (text.includes(word)) yield { file: page.file, ...at, values: { word }, fix: ["run", "a.py"] };
    if (everyPath) yield { file: "docs", line: 1, column: 1, key: "no-word.pages", values: { count: everyPath.size } };
  } }],
  messages: {
    uk: { "no-word": "є слово {{word}}", "no-word.pages_one": "{{count}} сторінка", "no-word.pages_few": "{{count}} сторінки", "no-word.pages_many": "{{count}} сторінок", "no-word.pages_other": "{{count}} сторінки", sum: "слів: {{words}}" },
    ru: { "no-word": "есть слово {{word}}", "no-word.pages_one": "{{count}} страница", "no-word.pages_few": "{{count}} страницы", "no-word.pages_many": "{{count}} страниц", "no-word.pages_other": "{{count}} страницы", sum: "слов: {{words}}" },
    en: { "no-word": "there is the word {{word}}", "no-word.pages_one": "{{count}} page", "no-word.pages_other": "{{count}} pages", sum: "words: {{words}}" },
  },
  summarize: (words, found) => ({ line: { key: "sum", values: { words: words.length } }, counts: { found: found.length } }),
};
`;
  const files = { 'words.txt': 'TODO\n', 'docs/b.md': '# TODO\n', 'docs/c.md': '# C\n' };
  const check = (severity: string, language: 'en' | 'uk', chosen: ReadonlySet<string> | null = null) =>
    checkProject(make({ ...files, 'rules.mjs': rules(severity) }), chosen, createSay(language));

  it('finds, in its own words, beside those of the tool', async () => {
    const { problems, summary } = await check('warning', 'uk');
    expect(problems).toMatchObject([
      { file: 'docs', rule: 'no-word', severity: 'warning', message: '3 сторінки' },
      {
        file: 'docs/b.md',
        line: 1,
        rule: 'no-word',
        message: 'є слово TODO',
        fix: 'npx docrun run a.py',
        explain: 'npx docrun explain no-word',
      },
    ]);
    expect(summary.extensions).toEqual([{ name: 'house', line: 'слів: 1', counts: { found: 2 } }]);
  });

  it('says nothing of the whole where some pages are chosen', async () => {
    const { problems, summary } = await check('error', 'en', new Set(['a', 'b']));
    expect(problems.map(({ message }) => message)).toEqual(['there is the word TODO']);
    expect(summary.extensions).toBeUndefined();
  });
});
