import { describe, expect, it } from 'vitest';
import { openIndex, SearchIndexError } from '../src/engine/engine.ts';
import { makeDocument, makeFile, makeSearch } from './support/make-document.ts';

const documents = [
  makeDocument('tasks/wait-for', {
    title: 'asyncio.wait_for і timeout',
    defines: ['asyncio.wait_for', 'asyncio.timeout'],
    signature: '(fut, timeout)',
    keywords: ['тайм-аут', 'дедлайн'],
    text: 'wait_for чекає на результат, але не довше, ніж ви дозволили.',
  }),
  makeDocument('tasks/wait-for', {
    url: '/tasks/wait-for#failure',
    title: 'asyncio.wait_for і timeout',
    heading: 'Збої та скасування',
    kind: 'section',
    text: 'Скасування проходить крізь wait_for до внутрішньої роботи.',
  }),
  makeDocument('tasks/cancellation', {
    title: 'Скасування завдань',
    defines: ['asyncio.Task.cancel'],
    keywords: ['CancelledError', 'скасування'],
    text: 'task.cancel() просить завдання зупинитися. Запит можна проковтнути.',
  }),
  makeDocument('sync/queue', {
    title: 'asyncio.Queue',
    defines: ['asyncio.Queue', 'asyncio.Queue.get', 'asyncio.Queue.get_nowait'],
    keywords: ['черга'],
    text: 'Черга з’єднує виробника зі споживачем.',
  }),
  makeDocument('basics/running-loop', {
    title: 'Цикл, що працює',
    defines: ['asyncio.get_running_loop', 'asyncio.AbstractEventLoop.close'],
    keywords: ['Event loop is closed'],
    text: 'Дістатися до циклу подій.',
  }),
  makeDocument('basics/coroutines', {
    title: 'Корутини',
    keywords: ['корутина', 'coroutine was never awaited'],
    text: 'Виклик корутинної функції створює корутину.',
  }),
  makeDocument('api/streams', {
    url: '/api/streams#asyncio.StreamWriter.close',
    title: 'Потоки даних',
    heading: 'StreamWriter.close',
    kind: 'api',
    defines: ['asyncio.StreamWriter.close'],
    signature: '()',
  }),
];
const index = makeSearch('uk', documents);
const first = (query: string) => index.search(query)[0];

describe('a name', () => {
  it.each([
    'wait_for',
    'asyncio.wait_for',
    'asyncio.wait_for()',
    'await asyncio.wait_for(slow(), timeout=1)',
    'from asyncio import wait_for',
    '`wait_for`',
    'WAIT_FOR',
    'wait_f',
    'wait for',
    'wait-for',
    'waitfor',
    'asyncio wait for',
    'wiat_for',
    'wait_fro',
    'wai_for',
    'waait_for',
    'asynico.wait_for',
    'цфше_ащк',
    'цфше ащк',
    'фінтсшщюцфше_ащк',
    'фынтсшщюцфше_ащк',
  ])('is found as %s', (query) => {
    expect(first(query)?.url).toBe('/tasks/wait-for');
  });

  it.each([
    ['Queue.get_nowait', '/sync/queue'],
    ['queue.get_nowait', '/sync/queue'],
    ['q.get_nowait()', '/sync/queue'],
    ['self.queue.get_nowait()', '/sync/queue'],
    ['queue get nowait', '/sync/queue'],
    ['loop.close', '/basics/running-loop'],
    ['writer.close', '/api/streams#asyncio.StreamWriter.close'],
    ['StreamWriter.close', '/api/streams#asyncio.StreamWriter.close'],
    ['running_loop', '/basics/running-loop'],
  ])('%s: %s', (query, url) => {
    expect(first(query)?.url).toBe(url);
  });

  it('that several classes have stands for the most usual of them first', () => {
    const urls = index.search('close').map(({ url }) => url);
    expect(urls.slice(0, 2)).toEqual(['/basics/running-loop', '/api/streams#asyncio.StreamWriter.close']);
  });

  it('comes with its signature and its kind', () => {
    expect(first('wait_for')).toMatchObject({ kind: 'api', name: 'asyncio.wait_for', signature: '(fut, timeout)' });
  });

  it('comes without the signature of another name of the same section', () => {
    expect(first('asyncio.timeout')).toMatchObject({ name: 'asyncio.timeout' });
    expect(first('asyncio.timeout')).not.toHaveProperty('signature');
  });
});

describe('words', () => {
  it.each([
    ['скасуванням', '/tasks/cancellation'],
    ['СКАСУВАТИ завдання', '/tasks/cancellation'],
    ['скасуваня', '/tasks/cancellation'],
    ['отмена', '/tasks/cancellation'],
    ['crfcedfyyz', '/tasks/cancellation'],
    ['сопрограмами', '/basics/coroutines'],
    ['сопрограммами', '/basics/coroutines'],
    ['корут', '/basics/coroutines'],
    ['таймаут', '/tasks/wait-for'],
    ['тайм аут', '/tasks/wait-for'],
    ['тайм-аутами', '/tasks/wait-for'],
    ['чергою', '/sync/queue'],
    ["з'єднує", '/sync/queue'],
    ['зʼєднує', '/sync/queue'],
    ['wait_for скасування', '/tasks/wait-for#failure'],
    ['CancelledError', '/tasks/cancellation'],
    ['CanceledError', '/tasks/cancellation'],
    ['Event loop is closed', '/basics/running-loop'],
    ['RuntimeError: Event loop is closed', '/basics/running-loop'],
    ['was never awaited', '/basics/coroutines'],
    ["coroutine 'main' was never awaited", '/basics/coroutines'],
  ])('%s: %s', (query, url) => {
    expect(first(query)?.url).toBe(url);
  });

  it('are marked in the snippet', () => {
    const { snippet } = first('проковтнути') ?? expect.fail('nothing found');
    expect(snippet.marks.map(([start, end]) => snippet.text.slice(start, end))).toEqual(['проковтнути']);
  });

  it('that stand nowhere find nothing', () => {
    expect(index.search('жжжжжжжж')).toEqual([]);
  });
});

describe('hostile queries', () => {
  it.each([
    ['nothing', ''],
    ['spaces', ' \t\n '.repeat(100)],
    ['10,000 letters', 'a'.repeat(10_000)],
    ['10,000 words', 'wait_for '.repeat(10_000)],
    ['dots', '../../../tests/search'.repeat(10_000)],
    ['emoji', '👩‍👩‍👧‍👦🔥'],
    ['right-to-left text', 'שלום \u202e عربى'],
    ['markup', '<img src=x onerror=alert(1)>'],
    ['__proto__', '__proto__'],
    ['constructor', 'constructor'],
    ['toString', 'toString.hasOwnProperty'],
    ['a regular expression', '(a+)+$ [\\'],
    ['lunr syntax', '+title:wait_for^10 -x~2 *'],
    ['the wildcard', '*'],
    ['lone surrogates', '\ud800wait\udfff'],
    ['half of an emoji at the cut', `${'a'.repeat(199)}🔥`],
    ['zero bytes', '\0\0'],
    ['combining marks', `e${'\u0301'.repeat(5000)}`],
  ])('%s do no harm', (_, query) => {
    const before = process.cpuUsage();
    const found = index.search(query);
    // A query that is answered at all is answered in a few milliseconds of processor; the other kind takes minutes.
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(5);
    for (const { snippet, score } of found) {
      expect(score).toBeGreaterThan(0);
      for (const [start, end] of snippet.marks) expect(snippet.text.slice(start, end)).not.toBe('');
    }
  });
});

describe('openIndex', () => {
  const file = makeFile('uk', documents);
  const text = JSON.stringify(file);

  it.each([
    ['a truncated file', text.slice(0, -200), 'broken'],
    ['no JSON', '<!doctype html>', 'broken'],
    ['another file', { name: 'package' }, 'foreign'],
    ['nothing', null, 'foreign'],
    ['a list', [], 'foreign'],
    ['a newer file', { ...file, version: 99 }, 'newer'],
    ['a file without documents', { ...file, documents: undefined }, 'broken'],
    ['a name that points nowhere', { ...file, names: [['asyncio.run', 99, '']] }, 'broken'],
    ['a document of no page', { ...file, pages: [] }, 'broken'],
  ])('refuses %s', (_, value, fault) => {
    const open = () => openIndex(value);
    expect(open).toThrow(SearchIndexError);
    expect(open).toThrow(expect.objectContaining({ fault }));
  });

  it('opens an index with nothing in it', () => {
    expect(makeSearch('en', []).search('wait_for')).toEqual([]);
  });
});
