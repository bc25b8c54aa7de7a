import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, matchesGlob } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseOptions } from '../../packages/docrun/src/block/options.ts';
import { type BlockOptions, LANGUAGES } from '../../packages/docrun/src/block/types.ts';
import { RULES } from '../../packages/docrun/src/check/rules.ts';
import tool from '../../packages/docrun/src/message/tool.en.json' with { type: 'json' };
import { OTHER_KINDS } from '../../packages/docrun/src/problem/kinds.ts';
import search from '../../packages/search/src/message/en.json' with { type: 'json' };
import notes from '../../src/notes/rules.ts';

/** What README.md, CONTRIBUTING.md and the pages of `contributing/` name must be there. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const GUIDES = ['README.md', 'CONTRIBUTING.md', ...globSync('contributing/**/*.md', { cwd: ROOT }).sort()];
const CONTRIBUTING = read('CONTRIBUTING.md');
const WRITING = read('contributing/writing.md');

/** Bytes: more than that nobody reads before a first change. */
const LONGEST_CONTRIBUTING = 12_000;
/** Characters: a line of prose fits a screen. */
const LONGEST_LINE = 120;

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

interface Manifest {
  readonly name: string;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly bin?: Readonly<Record<string, string>>;
}

const MANIFESTS = ['package.json', ...globSync('packages/*/package.json', { cwd: ROOT })].map(
  (file) => JSON.parse(read(file)) as Manifest,
);
const { packages: locked } = JSON.parse(read('package-lock.json')) as { packages: Readonly<Record<string, unknown>> };
/** Packages of npm that are here, and the one that `npm run bench:search` asks where somebody has installed it. */
const NPM = new Set([
  ...MANIFESTS.map(({ name }) => name),
  ...Object.keys(locked).map((path) => path.replace(/^.*node_modules\//, '')),
  '@easyops-cn/docusaurus-search-local',
]);
const SCRIPTS = new Set(Object.keys(MANIFESTS[0]?.scripts ?? {}));
const PROGRAMS = MANIFESTS.flatMap(({ bin = {} }) => Object.keys(bin));
const STAGES = [...read('tests/run-all.node.ts').matchAll(/\{\s+name: '([\w-]+)'/g)].map(([, name = '']) => name);
const RULE_IDS = [...RULES, ...OTHER_KINDS, ...notes.rules].map(({ id }) => id);

/** What each verb says of itself. */
const HELP = new Map([
  ...Object.entries(tool).flatMap(([key, text]) => (key.startsWith('help.') ? [[key.slice(5), text] as const] : [])),
  ['search', search.help] as const,
]);

/** The compiler holds that none is missing. */
const OPTIONS = Object.keys({
  id: 0,
  title: 0,
  diagram: 0,
  lanes: 0,
  caption: 0,
  raises: 0,
  after: 0,
  hidden: 0,
  runtime: 0,
  packages: 0,
  files: 0,
  python: 0,
  order: 0,
  exit: 0,
  norun: 0,
  recipe: 0,
  accepts: 0,
  vary: 0,
  explore: 0,
} satisfies Record<Exclude<keyof BlockOptions, 'display'>, 0>);

/** Folders that the tools write, as git knows them. */
const WRITTEN = new Set([...read('.gitignore').matchAll(/^(.+)\/$/gm)].map(([, name = '']) => name));
/** Where a path may begin: the guides say so where it is not the root. */
const BASES = ['', 'packages/docrun/src/', 'packages/docrun/', 'docs/'];
/** Files and folders of the project by their names. */
const NAMES = new Set(
  globSync('**/*', { cwd: ROOT, exclude: (name) => WRITTEN.has(basename(name)) || basename(name) === '.git' }).map(
    (path) => basename(path),
  ),
);
/** Names that are called like rules, scripts or stages and are none of them. */
const KNOWN = new Set([...RULE_IDS, ...SCRIPTS, ...STAGES, ...PROGRAMS, ...NPM, ...NAMES]);
const ENDING = /\.(?:tsx?|jsonl?|md|py|toml|txt|ya?ml|css|in)$/;

/** A guide taken apart. */
interface Parts {
  /** What stands between back-ticks in prose and tables. */
  readonly spans: readonly string[];
  readonly fences: readonly { readonly language: string; readonly text: string }[];
  /** Lines that are neither in fences nor in tables. */
  readonly prose: readonly string[];
}

function takeApart(text: string): Parts {
  const fences: Parts['fences'][number][] = [];
  const outside = text.replaceAll(
    /^(`{3,})(\w*).*\n([\s\S]*?)^\1$/gm,
    (_all, _ticks, language: string, inner: string) => {
      fences.push({ language, text: inner });
      return '';
    },
  );
  const spans = [...outside.matchAll(/(?<!`)(`+)(?!`)([\s\S]*?[^`])\1(?!`)/g)].map(([, , span = '']) =>
    span.replaceAll(/\s+/g, ' ').trim(),
  );
  return { spans, fences, prose: outside.split('\n').filter((line) => !line.startsWith('|')) };
}

/** What a guide names that is not there. */
function findMissing(text: string): string[] {
  const { spans, fences } = takeApart(text);
  return [
    ...spans.flatMap((span) => [...missingInCommand(span), ...missingInSpan(span)]),
    ...fences.flatMap(({ language, text: inner }) => [
      ...inner.split('\n').flatMap((line) => missingInCommand(line.replace(/(?:^|\s)#.*/, ''))),
      ...(language === 'md' ? missingInSample(inner) : missingPaths(inner)),
    ]),
  ];
}

function missingInSpan(span: string): string[] {
  const option = /^(\w+)=/.exec(span)?.[1];
  if (option !== undefined && /^[a-z]+="/.test(span)) return OPTIONS.includes(option) ? [] : [`option ${option}`];
  if (/^@[\w-]+\/[\w.-]+$/.test(span)) return NPM.has(span) ? [] : [`package ${span}`];
  if (/^[a-z]+(?:-[a-z]+)+$/.test(span)) return KNOWN.has(span) ? [] : [`name ${span}`];
  return span.includes(' ') ? [] : missingPath(span);
}

/** Scripts, stages, verbs and their flags. */
function missingInCommand(line: string): string[] {
  const script = /\bnpm run (?:--silent )?([\w:-]+)/.exec(line)?.[1];
  const stages = /\bnpm test -- (.+)/.exec(line)?.[1]?.split(' ') ?? [];
  const verbs = [...line.matchAll(/(?<![\w/@.-])docrun (?:-- )?([a-z]+)(.*)/g)].flatMap(([, verb = '', rest = '']) => {
    const help = HELP.get(verb);
    if (help === undefined) return [`verb ${verb}`];
    const flags = rest.match(/(?<=\s)--[a-z-]+/g) ?? [];
    return flags.filter((flag) => flag !== '--help' && !help.includes(flag)).map((flag) => `flag ${verb} ${flag}`);
  });
  return [
    ...(script === undefined || SCRIPTS.has(script) ? [] : [`script ${script}`]),
    ...stages.filter((stage) => /^[a-z]/.test(stage) && !STAGES.includes(stage)).map((stage) => `stage ${stage}`),
    ...verbs,
  ];
}

/** The options of the fences of a sample. */
function missingInSample(sample: string): string[] {
  return [...sample.matchAll(/^```(\w+) (.+)$/gm)].flatMap(([, lang = '', meta = '']) => {
    const language = LANGUAGES.find((one) => one === lang);
    // The check of a recipe is no block.
    if (language === undefined || (lang === 'python' && meta === 'check')) return [];
    const { faults } = parseOptions(meta, (offset) => ({ line: 1, column: offset + 1 }), { language });
    return faults.map((fault) => `option ${'name' in fault ? fault.name : fault.kind}`);
  });
}

function missingPaths(text: string): string[] {
  const words = text.split(/[\s,]+/).filter((word) => /\w/.test(word) && !/[=:]|^-/.test(word));
  return words.filter((word) => word.includes('/')).flatMap(missingPath);
}

function missingPath(word: string): string[] {
  const isAddress = /^(?:\/|https?:|@|::|\$)/.test(word);
  if (isAddress || !(word.includes('/') || ENDING.test(word)) || /[\s()"'#]/.test(word)) return [];
  // `.ts`, `….py`: an ending, no name.
  if (/^…?\.\w+$/.test(word)) return [];
  if (word.split('/').some((part) => WRITTEN.has(part))) return [];
  const pattern = word
    .replaceAll(/(?<=^|\/)(?:…|<page>)(?=\/|$)/g, '**')
    .replaceAll('<page>', '**/*')
    .replaceAll(/…|<[\w-]+>/g, '*')
    .replace(/\/$/, '');
  if (!word.includes('/') && [...NAMES].some((name) => matchesGlob(name, pattern))) return [];
  const places = BASES.flatMap((base) => [`${base}${pattern}`, ...(base === 'docs/' ? [`${base}${pattern}.md`] : [])]);
  return places.some((place) => (/[*{]/.test(place) ? globSync(place, { cwd: ROOT }).length > 0 : has(place)))
    ? []
    : [`path ${word}`];
}

/** Letter for letter, also where the disk takes `Readme.md` for `README.md`. */
function has(path: string): boolean {
  return existsSync(join(ROOT, path)) && readdirSync(join(ROOT, dirname(path))).includes(basename(path));
}

/** The first name of each item of the list below a heading. */
function listedBelow(text: string, heading: string): string[] {
  const [, after = ''] = text.split(`\n${heading}\n`);
  const [section = ''] = after.split(/\n##/);
  return [...section.matchAll(/^- `([^`]+)`:/gm)].map(([, name = '']) => name);
}

describe.each(GUIDES)('%s', (file) => {
  test('names nothing that is not there', () => {
    expect(findMissing(read(file))).toEqual([]);
  });

  test('links to what is there', () => {
    const targets = [...read(file).matchAll(/\]\(([^()\s#]+)(?:#[\w-]+)?\)/g)].map(([, target = '']) =>
      join(dirname(file), target),
    );
    // What a package says of itself comes with the package.
    const missing = targets.filter((target) => !has(target.replace(/^(packages\/[\w-]+)\/README\.md$/, '$1')));
    expect(missing).toEqual([]);
  });

  test('has lines that fit a screen', () => {
    const { prose } = takeApart(read(file));
    expect(prose.filter((line) => [...line].length > LONGEST_LINE)).toEqual([]);
  });
});

describe('CONTRIBUTING.md', () => {
  test('is short', () => {
    expect(Buffer.byteLength(CONTRIBUTING)).toBeLessThanOrEqual(LONGEST_CONTRIBUTING);
  });

  test('lists the stages of npm test, in their order', () => {
    expect(STAGES.length).toBeGreaterThan(5);
    expect(listedBelow(CONTRIBUTING, '### The stages of `npm test`')).toEqual(STAGES);
  });

  test.each(['packages/docrun/src', 'packages/docusaurus/src', 'packages/search/src', 'src'])(
    'lists the rooms of %s',
    (folder) => {
      const rooms = readdirSync(join(ROOT, folder), { withFileTypes: true }).filter((entry) => entry.isDirectory());
      expect(listedBelow(CONTRIBUTING, `### Rooms of \`${folder}\``)).toEqual(rooms.map(({ name }) => name).sort());
    },
  );
});

describe("the writers' guide", () => {
  const rows = [...WRITING.matchAll(/^\| `(\w+)(?:="[^`]*)?` +\| ((?:all|python|c|console)[\w, ]*?) +\|/gm)].map(
    ([, name = '', languages = '']) => ({
      name,
      languages: languages === 'all' ? [...LANGUAGES] : languages.split(', '),
    }),
  );

  test('has every fence option', () => {
    expect(rows.map(({ name }) => name).sort()).toEqual(OPTIONS.toSorted());
  });

  test.each(LANGUAGES)('says which options %s has', (language) => {
    const possible = OPTIONS.filter((name) => {
      const { faults } = parseOptions(`${name}=""`, () => ({ line: 1, column: 1 }), { language });
      return !faults.some(({ kind }) => kind === 'option-of-other-language');
    });
    const stated = rows.filter(({ languages }) => languages.includes(language)).map(({ name }) => name);
    expect(stated.sort()).toEqual(possible.sort());
  });
});

describe('what is not there is found', () => {
  test.each([
    ['a path', 'See `packages/docrun/src/made-up.ts`.', ['path packages/docrun/src/made-up.ts']],
    ['a folder', 'In `src/made/`.', ['path src/made/']],
    [
      'a pattern',
      '`packages/docrun/src/made/<page>.ts`, `made_….py`',
      ['path packages/docrun/src/made/<page>.ts', 'path made_….py'],
    ],
    ['a page', '```console\nnpm run docrun -- record tasks/made-up\n```', ['path tasks/made-up']],
    ['a script', 'Say `npm run made:up`.', ['script made:up']],
    ['a script in a block', '```console\nnpm run --silent made-up    # a comment\n```', ['script made-up']],
    ['a stage', '`npm test -- lint made`', ['stage made']],
    ['a verb', '`docrun made`', ['verb made']],
    ['a verb after two dashes', '```console\nnpm run --silent docrun -- made x\n```', ['verb made']],
    ['a flag', '`docrun check --made`', ['flag check --made']],
    ['a rule', '`made-up-rule`', ['name made-up-rule']],
    ['an option', '`made="up"`', ['option made']],
    ['an option of a sample', '````md\n```python id="a" made="up"\n```\n````', ['option made']],
    ['an option of another language', '````md\n```c lanes="up"\n```\n````', ['option lanes']],
    ['a package', '`@docrun/made`', ['package @docrun/made']],
  ])('%s', (_what, text, missing) => {
    expect(findMissing(text)).toEqual(missing);
  });

  test('and what is there is not', () => {
    const text =
      '`docs/tasks/wait-for.md` `recordings/<locale>/<page>.json` `docrun record --check` `npm test -- STAGE` `/ru/`';
    expect(findMissing(text)).toEqual([]);
  });
});
