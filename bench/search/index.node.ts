/**
 * `npm run bench:search [CONTENDER…]`: asks every query of every search on the same pages, prints tables and, when all
 * are asked, writes them to `bench/search/results.md`. The root of other pages may be given in SEARCH_ROOT.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { openIndex } from '@docrun/search/engine';
import { CONTENDERS } from './contenders.node.ts';
import {
  BENCH_LOCALES,
  type Corpus,
  indexOf,
  loadCorpus,
  placeOf,
  type Question,
  questionsFor,
} from './corpus.node.ts';
import { enlarge } from './enlarge.ts';
import { STAND_IN_FOLDER } from './stand-in.ts';

const root = process.env.SEARCH_ROOT ?? fileURLToPath(new URL('../../', import.meta.url));
const wanted = process.argv.slice(2);
/** The others are asked every so-many-th of the generated queries. */
const OTHERS_STEP = 24;
const lines: string[] = [];
const say = (line = ''): void => {
  lines.push(line);
  process.stdout.write(`${line}\n`);
};

/** What one search made of the questions of one class in one locale. */
interface Score {
  readonly questions: number;
  readonly first: number;
  readonly reciprocal: number;
}

const corpora = await Promise.all(BENCH_LOCALES.map((locale) => loadCorpus(root, locale)));
const questions = new Map(corpora.map((corpus) => [corpus, questionsFor(corpus)]));

say('# Search, measured');
say();
say(
  `${corpora[0]?.documents.length ?? 0} sections and members in each language; ${[...questions.values()].flat().length} queries, of which ${[...questions.values()].flat().filter(({ isWritten }) => isWritten).length} were written by people and the others are made from every name of the recorded API. Node ${process.versions.node}.`,
);
const unwritten = (corpora[0]?.documents ?? [])
  .filter(({ page }) => page.startsWith(STAND_IN_FOLDER))
  .flatMap(({ defines }) => defines);
if (unwritten.length > 0) {
  say();
  say(
    `The search finds ${unwritten.length} of the recorded names on no page: stand-ins hold them here, and on the site they have no place of their own.`,
  );
}
const scores = new Map<string, Map<string, Score>>();
const times: string[] = [];
const abouts: string[] = [];
for (const [name, open] of Object.entries(CONTENDERS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const own = new Map<string, Score>();
  for (const corpus of corpora) {
    const contender = await open(corpus);
    if (contender === null) {
      times.push(`| ${name} | ${corpus.locale} | is not installed | | | |`);
      continue;
    }
    const taken: number[] = [];
    for (const [at, question] of (questions.get(corpus) ?? []).entries()) {
      if (name !== 'ours' && !question.isWritten && at % OTHERS_STEP !== 0) continue;
      const started = processorTime();
      const found = await contender.find(question.query);
      taken.push(processorTime() - started);
      const place = placeOf(question, found, contender.partOf);
      count(own, question, place);
      if (process.env.MISSES !== undefined && place !== 0)
        process.stdout.write(`  ${name} ${question.locale} ${question.class}: ${question.query} → ${found[0] ?? ''}\n`);
    }
    await contender.close?.();
    const { about, loaded, opened } = contender;
    if (about !== undefined) abouts.push(`- ${name}, ${corpus.locale}: ${about}`);
    const size =
      loaded === null ? '| | ' : `| ${kilobytes(brotliCompressSync(loaded))} | ${kilobytes(gzipSync(loaded))} `;
    times.push(
      `| ${name} | ${corpus.locale} ${size}| ${opened.toFixed(0)} | ${quantile(taken, 0.5)} | ${quantile(taken, 0.95)} |`,
    );
  }
  scores.set(name, own);
}

say();
say('Top-1 in per cent, MRR@5 in brackets:');
say();
const names = [...scores.keys()];
say(`| class | locale | queries | ${names.join(' | ')} |`);
say(`| --- | --- | --- |${' --- |'.repeat(names.length)}`);
for (const key of [...(scores.values().next().value?.keys() ?? [])].toSorted(byClass)) {
  const cells = names.map((name) => shown(scores.get(name)?.get(key)));
  const asked = [...scores.values()].map((own) => own.get(key)?.questions ?? 0);
  say(`| ${key.split('/').join(' | ')} | ${Math.max(...asked)} | ${cells.join(' | ')} |`);
}
say();
say(
  'Index in KB; milliseconds: opening by the clock, queries by what the processor spent, so that other work does not count:',
);
say();
say('| search | locale | brotli | gzip | opened in | p50 | p95 |');
say('| --- | --- | --- | --- | --- | --- | --- |');
for (const row of times) say(row);
if (wanted.length === 0 || wanted.includes('ours')) for (const corpus of corpora) measureLarge(corpus);
if (abouts.length > 0) {
  say();
  say(
    'What was installed for this, and how it was set up. easyops, which is @easyops-cn/docusaurus-search-local, reads the built pages itself and has no Ukrainian; its answers point at headings, so that for a member the section around it counts as right:',
  );
  say();
  for (const about of abouts) say(about);
}
if (wanted.length === 0)
  writeFileSync(fileURLToPath(new URL('./results.md', import.meta.url)), lines.join('\n').concat('\n'));

function count(own: Map<string, Score>, question: Question, place: number): void {
  for (const key of [`${question.class}/${question.locale}`, `${question.class}/all`]) {
    const { questions: asked, first, reciprocal } = own.get(key) ?? { questions: 0, first: 0, reciprocal: 0 };
    own.set(key, {
      questions: asked + 1,
      first: first + (place === 0 ? 1 : 0),
      reciprocal: reciprocal + (place < 0 ? 0 : 1 / (place + 1)),
    });
  }
}

/** Ours on ten times the pages, with the same queries. */
function measureLarge(corpus: Corpus): void {
  const { locale, modules } = corpus;
  const documents = enlarge(corpus.documents, 10);
  const index = indexOf(locale, documents, modules);
  const started = performance.now();
  const search = openIndex(index);
  const opened = performance.now() - started;
  const asked = (questions.get(corpus) ?? []).filter((_, at) => at % 5 === 0);
  const taken = asked.map(({ query }) => {
    const before = processorTime();
    search.search(query);
    return processorTime() - before;
  });
  const size = `${kilobytes(brotliCompressSync(index))} | ${kilobytes(gzipSync(index))}`;
  say(
    `| ours, ten times the size | ${locale} | ${size} | ${opened.toFixed(0)} | ${quantile(taken, 0.5)} | ${quantile(taken, 0.95)} |`,
  );
}

/** Milliseconds that the processor has spent on this thread. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function shown(score: Score | undefined): string {
  if (!score) return '';
  return `${((100 * score.first) / score.questions).toFixed(1)} (${(score.reciprocal / score.questions).toFixed(3)})`;
}

function quantile(values: readonly number[], part: number): string {
  return (values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? 0).toFixed(1);
}

function kilobytes(bytes: Uint8Array): string {
  return (bytes.length / 1000).toFixed(0);
}

function byClass(one: string, other: string): number {
  const rank = (key: string) => key.replace('/all', '/~');
  return rank(one) < rank(other) ? -1 : 1;
}
