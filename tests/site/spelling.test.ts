import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

/** The words that the spelling check finds fault with in a text, as if it stood in a file. */
function findMisspelt(file: string, text: string): readonly string[] {
  const words = ['--no-progress', '--no-summary', '--words-only', `stdin://${file}`];
  const { status, stdout, stderr } = spawnSync('cspell', words, { input: text, encoding: 'utf8' });
  const found = stdout.split('\n').filter((line) => line !== '');
  // 1 says that words were found; anything else that there was no check at all.
  expect(status, stderr).toBe(found.length > 0 ? 1 : 0);
  return found;
}

const RU = 'i18n/ru/docusaurus-plugin-content-docs/current/page.md';
const EN = 'i18n/en/docusaurus-plugin-content-docs/current/page.md';

describe('the spelling check', () => {
  test.each([
    ['docs/page.md', 'Потік чекає на відповідь сервера, пам’ять вільна.'],
    [RU, 'Поток ждёт ответа сервера, память свободна.'],
    [EN, 'The thread waits for the answer of the server.'],
    ['i18n/uk/code.json', '{ "a.b": { "message": "Один потік" } }'],
  ])('is silent where a text of %s is right', (file, text) => {
    expect(findMisspelt(file, text)).toEqual([]);
  });

  test.each([
    ['docs/page.md', 'Потік чекае на відповидь.', ['чекае', 'відповидь']],
    ['docs/page.md', '```python\nprint("превіт")  # комментар\n```\n', ['превіт', 'комментар']],
    ['docs/page.md', 'Цикл cтоїть.', ['тоїть']],
    [RU, 'Поток ждет отвтеа.', ['отвтеа']],
    [EN, 'The thraed waits.', ['thraed']],
    ['packages/docrun/src/message/tool.uk.json', '{ "a": "проблєм немає" }', ['проблєм']],
  ])('finds what is wrong in %s: %s', (file, text, words) => {
    expect(findMisspelt(file, text)).toEqual(words);
  });

  test.each([
    ['docs/page.md', 'Корутина являється об’єктом.', 'являється'],
    ['docs/page.md', 'Блокуючий виклик.', 'Блокуючий'],
    [RU, 'Фьючерс ждёт.', 'Фьючерс'],
  ])('finds words that we do not use in %s: %s', (file, text, word) => {
    expect(findMisspelt(file, text)).toContain(word);
  });

  test('leaves code, identifiers and what readers search for alone', () => {
    expect(
      findMisspelt('docs/page.md', '---\nkeywords: [дедлок, цфше]\n---\n\nВиклик `wiat_for` і asyncio.\n'),
    ).toEqual([]);
    expect(findMisspelt(EN, 'Call `wiat_for`.\n\n```python\nthraed = 1\n```\n')).toEqual([]);
  });
});
