import { fileURLToPath, pathToFileURL } from 'node:url';
import { spellCheckDocument } from 'cspell-lib';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const configFile = `${ROOT}cspell.config.yaml`;

/**
 * The words that the spelling check finds fault with in a text, as if it stood in a file. The library that the stage
 * `spelling` runs is called, because each start of its command loads all dictionaries anew.
 */
async function findMisspelt(file: string, text: string): Promise<readonly string[]> {
  const uri = pathToFileURL(`${ROOT}${file}`).href;
  const { checked, errors = [], issues } = await spellCheckDocument({ uri, text }, { configFile }, {});
  expect({ checked, errors }).toEqual({ checked: true, errors: [] });
  return issues.map(({ text: word }) => word);
}

const RU = 'i18n/ru/docusaurus-plugin-content-docs/current/page.md';
const EN = 'i18n/en/docusaurus-plugin-content-docs/current/page.md';

describe('the spelling check', () => {
  test.each([
    ['docs/page.md', 'Потік чекає на відповідь сервера, пам’ять вільна.'],
    [RU, 'Поток ждёт ответа сервера, память свободна.'],
    [EN, 'The thread waits for the answer of the server.'],
    ['i18n/uk/code.json', '{ "a.b": { "message": "Один потік" } }'],
  ])('is silent where a text of %s is right', async (file, text) => {
    expect(await findMisspelt(file, text)).toEqual([]);
  });

  test.each([
    ['docs/page.md', 'Потік чекае на відповидь.', ['чекае', 'відповидь']],
    ['docs/page.md', '```python\nprint("превіт")  # комментар\n```\n', ['превіт', 'комментар']],
    ['docs/page.md', 'Цикл cтоїть.', ['тоїть']],
    [RU, 'Поток ждет отвтеа.', ['отвтеа']],
    [EN, 'The thraed waits.', ['thraed']],
    ['packages/docrun/src/message/tool.uk.json', '{ "a": "проблєм немає" }', ['проблєм']],
  ])('finds what is wrong in %s: %s', async (file, text, words) => {
    expect(await findMisspelt(file, text)).toEqual(words);
  });

  test.each([
    ['docs/page.md', 'Корутина являється об’єктом.', 'являється'],
    ['docs/page.md', 'Блокуючий виклик.', 'Блокуючий'],
    [RU, 'Фьючерс ждёт.', 'Фьючерс'],
  ])('finds words that we do not use in %s: %s', async (file, text, word) => {
    expect(await findMisspelt(file, text)).toContain(word);
  });

  test('leaves code, identifiers and what readers search for alone', async () => {
    expect(
      await findMisspelt('docs/page.md', '---\nkeywords: [дедлок, цфше]\n---\n\nВиклик `wiat_for` і asyncio.\n'),
    ).toEqual([]);
    expect(await findMisspelt(EN, 'Call `wiat_for`.\n\n```python\nthraed = 1\n```\n')).toEqual([]);
  });
});
