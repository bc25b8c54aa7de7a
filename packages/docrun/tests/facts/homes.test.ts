import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { parsePage } from '../../src/block/parse-page.ts';
import { findExplained, findHomes, type NamedPage, nameSections } from '../../src/facts/homes.ts';
import { openProject } from '../../src/project/project.node.ts';
import { readInOrder } from '../../src/project/read-in-order.node.ts';

/** A page of one section for each list of names; `*` before a name: it is listed with its members. */
function page(path: string, ...sections: readonly (readonly string[])[]): NamedPage {
  return {
    path,
    sections: sections.map((names, index) => ({
      anchor: index === 0 ? '' : `section-${index}`,
      signatures: names.filter((name) => !name.startsWith('*')),
      membersOf: names.filter((name) => name.startsWith('*')).map((name) => name.slice(1)),
    })),
  };
}

function homeOf(name: string, ...pages: readonly NamedPage[]): string | undefined {
  const home = findExplained(pages).get(name);
  return home && `${home.path}#${home.anchor}`;
}

describe('where a name is explained', () => {
  it('is the page that is called after it, wherever it shows it', () => {
    const loop = page('basics/loop', ['asyncio.wait_for']);
    const own = page('tasks/wait-for', ['asyncio.timeout'], ['asyncio.wait_for']);
    expect(homeOf('asyncio.wait_for', loop, own)).toBe('tasks/wait-for#section-1');
    expect(homeOf('asyncio.Task.wait_for', loop, page('x/wait-for', ['asyncio.Task.wait_for']))).toBe('x/wait-for#');
  });

  it('is a page whose name it ends in, before one that only tells of it', () => {
    const first = page('tasks/group', ['asyncio.BoundedSemaphore']);
    const named = page('sync/semaphore', ['asyncio.Semaphore', 'asyncio.BoundedSemaphore']);
    expect(homeOf('asyncio.BoundedSemaphore', first, named)).toBe('sync/semaphore#');
  });

  it('is the page that shows it before other names', () => {
    const beside = page('basics/loop', ['asyncio.run'], ['asyncio.call_soon', 'asyncio.call_later']);
    const about = page('tasks/callbacks', ['asyncio.call_soon', 'asyncio.call_later']);
    expect(homeOf('asyncio.call_soon', beside, about)).toBe('tasks/callbacks#');
    expect(homeOf('asyncio.call_later', beside, about)).toBe('tasks/callbacks#');
  });

  it('is the first page in reading order, where pages are as good', () => {
    expect(homeOf('asyncio.run', page('a/one', ['asyncio.run']), page('a/two', ['asyncio.run']))).toBe('a/one#');
  });

  it('is no page that lists names, while another tells of it', () => {
    const list = page('api/run', ['asyncio.run'], ['*asyncio.Lock']);
    const tells = page('basics/start', ['asyncio.sleep'], ['asyncio.run']);
    expect(homeOf('asyncio.run', list, tells)).toBe('basics/start#section-1');
    expect(homeOf('asyncio.run', list)).toBe('api/run#');
  });
});

describe('where a name is at home', () => {
  const names = ['asyncio.Lock', 'asyncio.Lock.acquire', 'asyncio.Lockless', 'asyncio.Lock.Inner.deep'];

  it('is in a list under its own name, where no page explains it', () => {
    const homes = findHomes([page('api/sync', [], ['*asyncio.Lock']), page('api/more', ['*asyncio.Lock'])], names);
    const home = { path: 'api/sync', isMember: true };
    expect([...homes]).toEqual([
      ['asyncio.Lock', { ...home, anchor: 'asyncio.Lock' }],
      ['asyncio.Lock.acquire', { ...home, anchor: 'asyncio.Lock.acquire' }],
    ]);
  });

  it('is where it is explained, though a list stands before', () => {
    const homes = findHomes([page('api/sync', ['*asyncio.Lock']), page('sync/lock', ['asyncio.Lock'])], names);
    expect(homes.get('asyncio.Lock')).toEqual({ path: 'sync/lock', anchor: '', isMember: false });
    expect(homes.get('asyncio.Lock.acquire')?.path).toBe('api/sync');
  });
});

test('a page is taken apart at headings with ids', () => {
  const source = [
    '# Page {#page}',
    '::signature{of="asyncio.run"}',
    '## One {#one}',
    '::signature{of="asyncio.wait"}',
    '### No id',
    '::members{of="asyncio.Lock asyncio.Event"}',
    '## Two {#two}',
  ];
  const place = { file: 'docs/page.md', path: 'page', locale: 'uk' } as const;
  expect(nameSections(parsePage(source.join('\n\n'), place))).toEqual({
    path: 'page',
    sections: [
      { anchor: '', signatures: ['asyncio.run'], membersOf: [] },
      { anchor: 'one', signatures: ['asyncio.wait'], membersOf: ['asyncio.Lock', 'asyncio.Event'] },
      { anchor: 'two', signatures: [], membersOf: [] },
    ],
  });
});

describe('on the pages of the reference', () => {
  let homes: ReturnType<typeof findExplained>;
  beforeAll(async () => {
    const project = openProject(fileURLToPath(new URL('../../../../', import.meta.url)));
    homes = findExplained((await readInOrder(project, 'uk')).map(({ page: read }) => nameSections(read)));
  });

  // Each of these is shown on an earlier page too, beside other names.
  it.each([
    ['asyncio.get_running_loop', 'basics/running-loop', 'reach'],
    ['asyncio.AbstractEventLoop.call_soon', 'tasks/callbacks', ''],
    ['asyncio.AbstractEventLoop.call_later', 'tasks/callbacks', ''],
    ['asyncio.Task.cancel', 'tasks/cancellation', ''],
  ])('%s is explained on %s', (name, path, anchor) => {
    expect(homes.get(name)).toEqual({ path, anchor, isMember: false });
  });
});
