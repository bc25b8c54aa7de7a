import { describe, expect, it } from 'vitest';
import { distance } from '../src/engine/distance.ts';
import { fold, glue } from '../src/engine/fold.ts';
import { switchedForms, switchLayout } from '../src/engine/layout.ts';
import { readNameQuery } from '../src/engine/name-query.ts';
import { cutSnippet } from '../src/engine/snippet.ts';
import { stem } from '../src/engine/stem/index.ts';
import { createTokeniser } from '../src/engine/tokenise.ts';

describe('distance', () => {
  it.each([
    ['wait', 'wait', 0],
    ['wiat', 'wait', 1],
    ['wai', 'wait', 1],
    ['waait', 'wait', 1],
    ['gahter', 'gather', 1],
    ['ca', 'abc', 3],
    ['', 'ab', 2],
    ['kitten', 'sitting', 3],
  ])('%s, %s: %d', (one, other, faults) => {
    expect(distance(one, other, 5)).toBe(faults);
    expect(distance(other, one, 5)).toBe(faults);
    expect(distance(one, other, 1)).toBe(Math.min(faults, 2));
  });

  it('takes long words', () => {
    expect(distance('a'.repeat(300), `${'a'.repeat(299)}b`, 2)).toBe(1);
  });
});

describe('fold', () => {
  it.each([
    ["З'ЄДНАННЯ", 'зєднання'],
    ['зʼєднання', 'зєднання'],
    ['счётчик', 'счетчик'],
    ['ґанок', 'ганок'],
    ['за\u0301мок', 'замок'],
    ['й', 'й'],
  ])('%s: %s', (text, folded) => {
    expect(fold(text.normalize('NFD'))).toBe(folded);
  });

  it('glues', () => {
    expect(glue('asyncio.wait_for()')).toBe('asynciowaitfor');
  });
});

describe('switchLayout', () => {
  it.each([
    ['цфше_ащк', 'uk', 'wait_for'],
    ['ЕфілПкщгз', 'uk', 'TaskGroup'],
    ['ЕфылПкщгз', 'ru', 'TaskGroup'],
    ['rjhenbyf', 'uk', 'корутина'],
    ['jxthtlm', 'ru', 'очередь'],
  ] as const)('%s on %s: %s', (typed, keyboard, meant) => {
    expect(switchLayout(typed, keyboard)).toBe(meant);
  });

  it('leaves out a keyboard that has not the letters', () => {
    expect(switchedForms('Ефыл', 'uk')).toEqual(['Task']);
  });
});

describe('stems', () => {
  it.each([
    ['uk', 'корутина корутини корутину корутин корутинами корутиною корутинах'],
    ['uk', 'скасування скасуванням скасувати скасовано скасовувати'],
    ['uk', 'черга черги чергу чергою черзі чергами'],
    ['uk', 'виняток винятку винятків виняткам'],
    ['uk', 'потік потоку потоці потоки потоків'],
    ['uk', 'помилка помилці помилкою помилками'],
    ['ru', 'сопрограмма сопрограммы сопрограмм сопрограммами'],
    ['ru', 'отмена отмены отменить отменой'],
    ['ru', 'очередь очереди очередью очередей'],
    ['ru', 'исключение исключения исключений исключением'],
    ['en', 'cancel cancels cancelled cancelling'],
  ] as const)('%s: %s are one', (locale, words) => {
    expect(new Set(words.split(' ').map((word) => stem(fold(word), locale))).size).toBe(1);
  });
});

describe('the tokeniser', () => {
  const { tokenise } = createTokeniser('uk', 'asyncio');
  it.each([
    ['asyncio.Queue.get_nowait', 'asyncio.queue.get_nowait queue get_nowait getnowait get nowait'],
    ['TaskGroup', 'taskgroup task group'],
    ['__aenter__', 'aenter'],
    ['тайм-аут', 'таймаут тайм аут'],
    ['і на та', ''],
  ])('%s: %s', (text, terms) => {
    expect(tokenise(text).join(' ')).toBe(terms);
  });
});

describe('readNameQuery', () => {
  it.each([
    ['await asyncio.wait_for(slow(), 1)', 'wait_for', '', 'waitfor'],
    ['result = await queue.get()', 'queue.get', 'queue', 'get'],
    ['async with asyncio.timeout(1):', 'timeout', '', 'timeout'],
    ['self.queue.get_nowait', 'self.queue.get_nowait', 'queue', 'getnowait'],
    ['asyncio . run', 'run', '', 'run'],
    ['for', 'for', '', 'for'],
  ])('%s: %s', (query, short, receiver, bare) => {
    expect(readNameQuery(query, 'asyncio')).toMatchObject({ short, receiver, bare });
  });

  it.each(['', '42', 'скасування', '<img>', '+wait', 'a$b'])('%s is no name', (query) => {
    expect(readNameQuery(query, 'asyncio')).toBeNull();
  });
});

describe('cutSnippet', () => {
  const tokeniser = createTokeniser('en');
  const text = `${'Nothing to see here. '.repeat(30)}The timeout cancels the task. ${'And so on. '.repeat(30)}`;

  it('shows the piece in which the terms stand, and where', () => {
    const snippet = cutSnippet(text, new Set(['timeout', 'cancel']), tokeniser);
    expect(snippet.text.length).toBeLessThan(200);
    expect(snippet.marks.map(([start, end]) => snippet.text.slice(start, end))).toEqual(['timeout', 'cancels']);
  });

  it('shows the beginning where they stand nowhere', () => {
    const snippet = cutSnippet(text, new Set(['elsewhere']), tokeniser);
    expect(snippet.marks).toEqual([]);
    expect(snippet.text.startsWith('Nothing to see')).toBe(true);
  });

  it('shows a short text whole', () => {
    expect(cutSnippet('A\nline', new Set(), tokeniser)).toEqual({ text: 'A line', marks: [] });
  });
});
