import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openProject } from 'docrun';
import { afterAll, describe, expect, it } from 'vitest';
import { collectDocuments, collectNames, collectPages } from '../src/indexing/collect.node.ts';
import { toDocuments } from '../src/indexing/to-documents.ts';
import type { IndexOptions } from '../src/options/index-options.ts';

const FACTS = {
  schema: 1,
  recordedOn: { '3.14': { python: '3.14.0', platform: 'linux' } },
  names: Object.fromEntries(
    [
      ['asyncio.Runner', 'class', '()'],
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
  'api/plain': `# Plain

## Part

First.

:::note

### In a box

Inside.

:::

## Part

Second.

### With \`code\` & Marks!

::signature{of="asyncio.Runner"}
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
write('docrun.config.json', '{ "locales": ["uk"], "facts": { "module": "asyncio" } }');
write('recordings/api.json', JSON.stringify(FACTS));
for (const [page, text] of Object.entries(PAGES)) write(`docs/${page}.md`, text);
for (const [place, chapter] of ['tasks', 'sync', 'myths', 'api'].entries())
  write(`docs/${chapter}/_category_.json`, `{ "label": "${chapter}", "position": ${place} }`);
write('docs/tasks/_partial.md', '# Partial {#partial}\n');
write('docs/api/mdx.mdx', MDX);
const OPTIONS: IndexOptions = {
  kinds: [
    {
      id: 'myth',
      label: 'Myths',
      has: ({ page, anchor, depth }) => page.startsWith('myths/') && depth === 2 && anchor !== 'sources',
    },
  ],
  weights: { folders: { myths: 0.5, api: 0.7 }, sections: { 'see-also': 0, sources: 0.4 } },
  retold: ['myths'],
};
const documents = await collectDocuments(root, 'uk', OPTIONS);
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
      ['/api/mdx', 'page'],
      ['/api/mdx#part', 'section'],
      ['/api/plain', 'page'],
      ['/api/plain#part', 'section'],
      ['/api/plain#part-1', 'section'],
      ['/api/plain#with-code--marks', 'section'],
    ]);
  });

  it('reads front matter', () => {
    expect(at('/tasks/wait-for')).toMatchObject({
      title: 'Межа часу',
      page: 'tasks/wait-for',
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
      'asyncio.Runner': '/api/plain#with-code--marks',
    });
    expect(at('/tasks/wait-for')?.signature).toBe('(fut, timeout)');
    expect(at('/api/queues#exceptions')).not.toHaveProperty('signature');
  });

  it('takes its pages from the project: what Docusaurus takes for a partial is no page, what is MDX is one', () => {
    expect(documents.filter(({ page }) => page.includes('_'))).toEqual([]);
    expect(at('/api/mdx')).toMatchObject({ title: 'MDX', text: 'Words in a component.' });
    expect(at('/api/mdx#part')).toMatchObject({ heading: 'Part', defines: ['asyncio.wait'] });
  });

  it('takes headings in boxes for a part of the section around them', () => {
    expect(at('/api/plain#part')?.text).toBe('First. In a box Inside.');
    expect(at('/api/plain#part-1')?.text).toBe('Second.');
  });

  it('calls a page as its address does, where that says what it is about', () => {
    expect(at('/tasks/wait-for')?.called).toBe('wait-for');
    expect(at('/api/plain')?.called).toBe('plain');
    // Called after what other pages are about: said by the site, or seen in that it lists names.
    expect(at('/myths')?.called).toBe('');
    expect(at('/api/queues')?.called).toBe('');
  });

  it('weighs folders and sections as the site says, and leaves out what weighs nothing', () => {
    const weights = Object.fromEntries(documents.map(({ url, weight }) => [url, weight]));
    expect(weights).toMatchObject({
      '/tasks/wait-for': 1,
      '/myths': 0.5,
      '/myths#parallel': 0.5,
      '/myths#sources': 0.2,
      '/api/queues': 0.7,
    });
    expect(at('/tasks/wait-for#see-also')).toBeUndefined();
  });
});

describe('a site that says nothing of itself', () => {
  it('has pages, sections, examples and names, and all of them count, lists of names a little less', async () => {
    const plain = await collectDocuments(root, 'uk');
    const found = Object.fromEntries(plain.map(({ url, kind, weight, called }) => [url, { kind, weight, called }]));
    expect(found).toMatchObject({
      '/tasks/wait-for#see-also': { kind: 'section', weight: 1 },
      '/myths': { kind: 'page', weight: 1, called: 'myths' },
      '/myths#parallel': { kind: 'section', weight: 1 },
      '/api/queues': { kind: 'api', weight: 0.8, called: '' },
    });
  });

  it('has no names where none are recorded', async () => {
    rmSync(join(root, 'recordings'), { recursive: true });
    const plain = await collectDocuments(root, 'uk');
    expect(plain.map(({ url }) => url)).toContain('/tasks/wait-for');
    expect(collectNames(openProject(root)).signatures.size).toBe(0);
    expect(plain.filter(({ kind }) => kind === 'api').map(({ url }) => url)).toEqual(['/api/queues']);
    write('docrun.config.json', '{ "locales": ["uk"] }');
    expect(collectNames(openProject(root)).modules).toEqual([]);
    expect((await collectDocuments(root, 'uk')).length).toBe(plain.length);
  });

  it('says that what is recorded is broken', () => {
    write('docrun.config.json', '{ "locales": ["uk"], "facts": { "module": "asyncio" } }');
    write('recordings/api.json', '{');
    expect(() => collectNames(openProject(root))).toThrow('recordings/api.json:1 is broken');
  });
});

describe('the addresses of pages', () => {
  it('are those of the site, and what is not there is not found', async () => {
    const addressOf = ({ path }: { path: string }) => (path.startsWith('sync/') ? `/docs/${path}/` : null);
    const pages = await collectPages(openProject(root), 'uk', { addressOf });
    const found = toDocuments(pages, { modules: [], signatures: new Map() });
    expect(found.map(({ url, called }) => [url, called])).toEqual([
      ['/docs/sync/queue/', 'queue'],
      ['/docs/sync/queue/#get', 'queue'],
    ]);
  });
});
