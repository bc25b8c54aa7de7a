import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { collectDocuments } from '../../packages/search/src/engine/collect.node.ts';

const FACTS = {
  schema: 1,
  recordedOn: { '3.14': { python: '3.14.0', platform: 'linux' } },
  names: Object.fromEntries(
    [
      ['asyncio.Queue', 'class', '(maxsize=0)'],
      ['asyncio.Queue.get', 'coroutine method', '()'],
      ['asyncio.Queue.get_nowait', 'method', '()'],
      ['asyncio.QueueEmpty', 'exception', null],
      ['asyncio.wait', 'coroutine function', '(fs)'],
      ['asyncio.wait_for', 'coroutine function', '(fut, timeout)'],
    ].map(([name, kind, signature]) => [name, { in: ['3.14'], forms: [{ from: '3.14', kind, signature, doc: true }] }]),
  ),
};

const PAGES = {
  'tasks/wait-for': `---
title: Межа часу
keywords: [wait_for, "тайм-аут, межа", 'м''який']
---

# \`asyncio.wait_for\` {#wait-for}

Чекає на **результат**, [не довше](../sync/queue.md) за \`timeout\` с.

::signature{of="asyncio.wait_for" since="3.4"}

## Параметри {#parameters}

| параметр | що це |
| --- | --- |
| \`fut\` | те, на що чекаємо |
| \`timeout\` | скільки секунд |

$$
t = 1
$$

:::note

Обережно.

:::

### Приклад {#example}

\`\`\`python id="set-up" hidden
secret = 1
\`\`\`

\`\`\`python id="one" after="set-up"
await asyncio.wait_for(slow(), 1)
\`\`\`

\`\`\`text output
готово
\`\`\`

## Див. також {#see-also}

- [Черга](../sync/queue.md)
`,
  'sync/queue': `---
title: Черга
---

# Черга {#queue}

::signature{of="asyncio.wait_for"}

::signature{of="asyncio.Queue"}

## Отримати {#get}

::signature{of="asyncio.Queue.get"}
`,
  'myths/index':
    '---\ntitle: Міфи\n---\n\n# Міфи {#myths}\n\n## «Усе паралельно» {#parallel}\n\nНі.\n\n## Джерела {#sources}\n',
  'api/queues': `---
title: Черги
sidebar_position: 0
---

# Черги {#queues}

## Queue {#queue}

::signature{of="asyncio.Queue"}

::members{of="asyncio.QueueEmpty asyncio.Queue"}

## Винятки {#exceptions}

::signature{of="asyncio.QueueEmpty"}
`,
};

const MDX = `---
title: MDX
sidebar_position: 1
---

export const answer = 42;

# MDX

<div>Words in a component.</div>

## Part {/* #part */}

::signature{of="asyncio.wait"}
`;

const root = mkdtempSync(join(tmpdir(), 'search-collect-'));
afterAll(() => rmSync(root, { recursive: true }));
const write = (file: string, text: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
write('recordings/api.json', JSON.stringify(FACTS));
for (const [page, text] of Object.entries(PAGES)) write(`docs/${page}.md`, text);
for (const [place, chapter] of ['tasks', 'sync', 'myths', 'api'].entries())
  write(`docs/${chapter}/_category_.json`, `{ "label": "${chapter}", "position": ${place} }`);
write('docs/tasks/_partial.md', '# Partial {#partial}\n');
write('docs/api/mdx.mdx', MDX);
const documents = await collectDocuments(root, 'uk');
const at = (url: string) => documents.find((document) => document.url === url);

describe('collectDocuments', () => {
  it('makes a document of each section, pages in reading order, members where they are shown', () => {
    expect(documents.map(({ url, kind }) => [url, kind])).toEqual([
      ['/tasks/wait-for', 'page'],
      ['/tasks/wait-for#parameters', 'section'],
      ['/tasks/wait-for#example', 'example'],
      ['/sync/queue', 'page'],
      ['/sync/queue#get', 'section'],
      ['/myths', 'page'],
      ['/myths#parallel', 'myth'],
      ['/myths#sources', 'section'],
      ['/api/queues', 'api'],
      ['/api/queues#queue', 'section'],
      ['/api/queues#asyncio.Queue.get_nowait', 'api'],
      ['/api/queues#exceptions', 'section'],
      ['/api/mdx', 'api'],
      ['/api/mdx#part', 'section'],
    ]);
  });

  it('reads front matter', () => {
    expect(at('/tasks/wait-for')).toMatchObject({
      title: 'Межа часу',
      page: 'tasks/wait-for',
      chapter: 'tasks',
      keywords: ['wait_for', 'тайм-аут, межа', "м'який"],
    });
    expect(at('/tasks/wait-for#parameters')?.keywords).toEqual([]);
  });

  it('takes prose as it is read, without marks, formulas and code', () => {
    expect(at('/tasks/wait-for')?.text).toBe('Чекає на результат, не довше за timeout с.');
    expect(at('/tasks/wait-for#parameters')?.text).toBe('fut — те, на що чекаємо. timeout — скільки секунд. Обережно.');
  });

  it('takes the code that is shown, and what it prints', () => {
    expect(at('/tasks/wait-for#example')?.code).toBe('await asyncio.wait_for(slow(), 1)\nготово');
  });

  it('gives each name one home: the page called after it, the page that tells of it, then a list of members', () => {
    const homes = Object.fromEntries(documents.flatMap(({ url, defines }) => defines.map((name) => [name, url])));
    expect(homes).toEqual({
      'asyncio.wait_for': '/tasks/wait-for',
      'asyncio.Queue': '/sync/queue',
      'asyncio.Queue.get': '/sync/queue#get',
      'asyncio.Queue.get_nowait': '/api/queues#asyncio.Queue.get_nowait',
      'asyncio.QueueEmpty': '/api/queues#exceptions',
      'asyncio.wait': '/api/mdx#part',
    });
    expect(at('/tasks/wait-for')?.signature).toBe('(fut, timeout)');
    expect(at('/api/queues#exceptions')).not.toHaveProperty('signature');
  });

  it('takes its pages from the project: what Docusaurus takes for a partial is no page, what is MDX is one', () => {
    expect(documents.filter(({ page }) => page.includes('_'))).toEqual([]);
    expect(at('/api/mdx')).toMatchObject({ title: 'MDX', text: 'Words in a component.' });
    expect(at('/api/mdx#part')).toMatchObject({ heading: 'Part', defines: ['asyncio.wait'] });
  });

  it('says when there are no facts', async () => {
    rmSync(join(root, 'recordings'), { recursive: true });
    await expect(collectDocuments(root, 'uk')).rejects.toThrow('facts');
  });
});
