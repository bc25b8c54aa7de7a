import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Contender } from './contenders.node.ts';
import type { Corpus } from './corpus.node.ts';

/** What is used of the package, which is no dependency of the project: `npm install --no-save pagefind`. */
interface Pagefind {
  createIndex(): Promise<{
    index: {
      addCustomRecord(record: object): Promise<{ errors: readonly string[] }>;
      writeFiles(options: { outputPath: string }): Promise<unknown>;
      deleteIndex(): Promise<unknown>;
    };
  }>;
  close(): Promise<unknown>;
}

/** What is used of the file that Pagefind writes for browsers. */
interface PagefindInBrowser {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: readonly { data(): Promise<{ url: string }> }[] }>;
}

/**
 * Makes Pagefind's index of the same sections and loads its browser part in Node, with `fetch` reading the files that it
 * wrote. Its records have no weights: names and keywords come first in the text, as their own words.
 */
export async function openPagefind({ locale, documents }: Corpus): Promise<Contender | null> {
  const name = process.env.PAGEFIND ?? 'pagefind';
  const pagefind = await import(name).then(
    (module: Pagefind) => module,
    () => null,
  );
  if (pagefind === null) return null;
  const folder = mkdtempSync(join(tmpdir(), 'search-pagefind-'));
  const { index } = await pagefind.createIndex();
  for (const { url, title, heading, defines, keywords, text, code } of documents) {
    const content = [defines.join(' '), title, heading, keywords.join(', '), text, code].join('\n');
    await index.addCustomRecord({ url, content: content.trim() || title, language: locale, meta: { title } });
  }
  await index.writeFiles({ outputPath: folder });
  await index.deleteIndex();
  const restore = fetchFiles();
  const started = performance.now();
  const browser = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as PagefindInBrowser;
  await browser.options({ basePath: pathToFileURL(`${folder}/`).href, language: locale });
  await browser.init();
  const opened = performance.now() - started;
  return {
    about: versionOf(folder),
    opened,
    loaded: null,
    async find(query) {
      const { results } = await browser.search(query);
      const five = await Promise.all(results.slice(0, 5).map((result) => result.data()));
      return five.map(({ url }) => url);
    },
    async close() {
      restore();
      rmSync(folder, { recursive: true });
      await pagefind.close();
    },
  };
}

/** The version that it writes beside its index. */
function versionOf(folder: string): string {
  return (JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')) as { version: string }).version;
}

/** Lets `fetch` read files, which Node's does not. */
function fetchFiles(): () => void {
  const { fetch } = globalThis;
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!address.startsWith('file:')) return fetch(input, init);
    return new Response(readFileSync(fileURLToPath(address.replace(/\?.*/, ''))));
  };
  return () => {
    globalThis.fetch = fetch;
  };
}
