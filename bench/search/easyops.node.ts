import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Contender } from './contenders.node.ts';
import type { BenchLocale, Corpus } from './corpus.node.ts';

/** What is used of the package, which is no dependency of the project. */
interface Plugin {
  default(context: object, options: object): { postBuild(build: object): Promise<void> };
  validateOptions(given: { options: object; validate: (schema: Schema, options: object) => object }): object;
}

interface Schema {
  validate(options: object): { value: object; error?: Error };
}

/** What is used of the file that the plugin runs in a Web Worker. */
interface WorkerInBrowser {
  SearchWorker: new () => {
    fetchIndexes(base: string, context: string): Promise<void>;
    search(base: string, context: string, query: string, limit: number): Promise<readonly Found[]>;
  };
}

interface Found {
  readonly document: { readonly u: string; readonly h?: string };
}

/**
 * It has no Ukrainian: Russian letters and endings serve Ukrainian words best of what it has. Its Chinese is what cuts
 * names at dots and underscores, for all languages, and asks for Latin letters alone: good for English only.
 */
const LANGUAGES: Readonly<Record<BenchLocale, readonly string[]>> = {
  uk: ['en', 'ru'],
  ru: ['en', 'ru'],
  en: ['en', 'zh'],
};

/** What answered most, of what was tried: names are made of stop words (`wait_for`), and two slips instead of one. */
const OPTIONS = { removeDefaultStopWordFilter: ['en'], fuzzyMatchingDistance: 2, searchResultLimits: 8 };

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Runs the plugin's own step after a build, on the built pages, and its own worker in Node, with what a bundler and a
 * browser would give it. Pages that are not built get simple ones, of the same sections. The package is looked for in the
 * folder EASYOPS, the built site in SEARCH_BUILD or `build`.
 */
export async function openEasyops({ locale, documents }: Corpus): Promise<Contender | null> {
  const home = process.env.EASYOPS;
  const built = join(process.env.SEARCH_BUILD ?? join(ROOT, 'build'), locale === 'uk' ? '' : locale);
  if (home === undefined || !existsSync(home) || !existsSync(built)) return null;
  const folder = mkdtempSync(join(tmpdir(), 'search-easyops-'));
  const site = join(folder, 'site');
  const addresses = [...new Set(documents.map(({ url }) => withoutAnchor(url)))];
  const homes = new Map<string, string>();
  for (const address of addresses) {
    const file = fileOf(address);
    mkdirSync(dirname(join(site, file)), { recursive: true });
    if (existsSync(join(built, file))) cpSync(join(built, file), join(site, file));
    else writeFileSync(join(site, file), simplePage(documents.filter(({ url }) => withoutAnchor(url) === address)));
    for (const [anchor, heading] of headingsOf(readFileSync(join(site, file), 'utf8')))
      homes.set(`${address}#${anchor}`, heading === '' ? address : `${address}#${heading}`);
  }
  const base = locale === 'uk' ? '/' : `/${locale}/`;
  await makeIndex({ home, folder, site, locale, base, routes: addresses.map((address) => base + address.slice(1)) });
  const loaded = readFileSync(join(site, 'search-index.json'), 'utf8');

  const restore = playBrowser(loaded);
  const hooks = resolveAsBundler(home, join(folder, '@easyops-cn/docusaurus-search-local/default'));
  const started = performance.now();
  const address = pathToFileURL(join(home, 'dist/client/client/theme/worker.js'));
  const { SearchWorker } = (await import(`${address.href}?${locale}`)) as WorkerInBrowser;
  const worker = new SearchWorker();
  await worker.fetchIndexes(base, '');
  const opened = performance.now() - started;
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  return {
    about: `${version}, languages ${LANGUAGES[locale].join(' + ')}, distance ${OPTIONS.fuzzyMatchingDistance}`,
    opened,
    loaded,
    partOf: (url) => homes.get(url) ?? url,
    async find(query) {
      const found = await worker.search(base, '', query, OPTIONS.searchResultLimits);
      return found.slice(0, 5).map(({ document }) => `/${document.u.slice(base.length)}${document.h ?? ''}`);
    },
    async close() {
      restore();
      hooks.deregister();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Has the plugin scan a site as it does after a build. Its modules keep their first languages, so they are loaded anew. */
async function makeIndex(site: {
  readonly home: string;
  readonly folder: string;
  readonly site: string;
  readonly locale: BenchLocale;
  readonly base: string;
  readonly routes: readonly string[];
}): Promise<void> {
  const require = createRequire(join(site.home, 'package.json'));
  for (const file of Object.keys(require.cache))
    if (file.startsWith(site.home) || /[\\/]lunr/.test(file)) delete require.cache[file];
  const plugin = require(site.home) as Plugin;
  const options = plugin.validateOptions({
    options: {
      ...OPTIONS,
      language: LANGUAGES[site.locale],
      docsRouteBasePath: '/',
      indexBlog: false,
      // As everyone's documents: sections that hold only links to other pages are left out.
      ignoreCssSelectors: ['#see-also', '#see-also + ul'],
    },
    validate: (schema, given) => schema.validate(given).value,
  });
  const context = { siteDir: ROOT, generatedFilesDir: site.folder, siteConfig: { themeConfig: {} } };
  const build = {
    routesPaths: site.routes,
    outDir: site.site,
    baseUrl: site.base,
    siteConfig: { trailingSlash: false },
  };
  await plugin.default(context, options).postBuild(build);
  // It mixes `import` with `require`, which bundlers take.
  const constants = join(site.folder, '@easyops-cn/docusaurus-search-local/default/generated-constants.js');
  const head = "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);\n";
  writeFileSync(constants, head + readFileSync(constants, 'utf8'));
}

/** Finds modules as a bundler does: without an ending, and those that Docusaurus generates. Each locale has its own. */
function resolveAsBundler(home: string, generated: string): { deregister(): void } {
  const client = pathToFileURL(join(home, 'dist/client') + sep).href;
  return registerHooks({
    resolve(specifier, context, next) {
      const { parentURL } = context;
      if (!parentURL?.startsWith(client)) return next(specifier, context);
      if (specifier.startsWith('@generated/'))
        return next(pathToFileURL(join(generated, specifier.replace(/.*\//, ''))).href, context);
      return specifier.startsWith('.') ? next(`${specifier}.js${new URL(parentURL).search}`, context) : next(specifier);
    },
  });
}

/** What its worker asks of a browser: where it is, the index, and somebody to listen to. */
function playBrowser(loaded: string): () => void {
  const names = ['fetch', 'location', 'addEventListener'] as const;
  const before = names.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  const values = {
    fetch: async () => new Response(loaded),
    location: new URL('http://localhost:3000'),
    addEventListener: () => {},
  };
  for (const name of names)
    Object.defineProperty(globalThis, name, { value: values[name], configurable: true, writable: true });
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  };
}

/** Each anchor of a page with that of the heading it stands under, as the plugin cuts pages: at h1, h2 and h3. */
function headingsOf(html: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let heading = '';
  for (const [, tag = '', id = ''] of html.matchAll(/<([a-z]\w*)\b[^>]*?\sid=["']?([^\s"'>]+)/g)) {
    if (/^h[1-3]$/.test(tag)) heading = id;
    found.set(id, heading);
  }
  return found;
}

/** A page that is not built, with its sections under headings as Docusaurus writes them. */
function simplePage(documents: Corpus['documents']): string {
  const [first, ...others] = documents;
  const sections = others.map(({ url, heading, defines, text, code }) => {
    const anchor = url.replace(/.*#/, '');
    const title = `${heading}<a class="hash-link" href="#${anchor}"></a>`;
    return `<h3 id="${anchor}">${title}</h3><p>${[...defines, text, code].join(' ')}</p>`;
  });
  return `<main><article><h1>${first?.title ?? ''}</h1><p>${first?.text ?? ''}</p>${sections.join('')}</article></main>`;
}

function withoutAnchor(url: string): string {
  return url.replace(/#.*/, '');
}

function fileOf(address: string): string {
  return address === '/' ? 'index.html' : `${address.slice(1)}.html`;
}
