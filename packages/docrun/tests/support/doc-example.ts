import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Code, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from '../../src/block/markdown.ts';
import { checkProject } from '../../src/check/check-project.node.ts';
import type { FileSystem } from '../../src/file/write-atomic.node.ts';
import { createSay, TOOL_LANGUAGES, type ToolLanguage } from '../../src/message/say.ts';
import type { Diagnostic, Problem } from '../../src/problem/problem.ts';
import { reportProblems } from '../../src/problem/report-problems.ts';
import { toProblems } from '../../src/problem/to-problems.ts';
import { createWording } from '../../src/problem/wording.ts';
import { openProject } from '../../src/project/project.node.ts';
import { recordPages } from '../../src/record/record-pages.ts';
import { verifyRecordings } from '../../src/record/verify-recordings.ts';
import type { Runner } from '../../src/run/types.ts';
import { createFakeVersion } from './fake-version.ts';
import { makeProject } from './temporary-project.ts';

/** A fence of an explanation with a title: a file of the example, or a command with what it reports. */
interface TitledFence {
  readonly title: string;
  readonly text: string;
  readonly encoding: string;
  /** The lines of the file that the text stands on, from 1, the last one exclusive. */
  readonly lines: readonly [number, number];
}

/** The example of an explanation. */
export interface DocExample {
  /** In the order of the page. A file that comes again was edited after it had been recorded. */
  readonly files: readonly TitledFence[];
  /** What is run, and what it reports. */
  readonly report: TitledFence;
}

/** All fences of an explanation. */
export function fencesOf(source: string): Code[] {
  const fences: Code[] = [];
  visit(parseMarkdown(source) satisfies Root, 'code', (node) => {
    fences.push(node);
  });
  return fences;
}

/** Finds the example of an explanation: what is needed to see its problem. */
export function findExample(source: string): DocExample {
  const titled = fencesOf(source).flatMap((node): TitledFence[] => {
    const title = /title="([^"]+)"/.exec(node.meta ?? '')?.[1];
    const encoding = /encoding="([^"]+)"/.exec(node.meta ?? '')?.[1] ?? 'utf8';
    const { start, end } = node.position ?? { start: { line: 1 }, end: { line: 1 } };
    const text = node.value === '' ? '' : `${node.value}\n`;
    return title === undefined ? [] : [{ title, text, encoding, lines: [start.line + 1, end.line] }];
  });
  const reports = titled.filter(({ title }) => title.startsWith('npx docrun '));
  const [report] = reports;
  if (!report || reports.length > 1) throw new Error('An explanation shows one report');
  return { files: titled.filter((fence) => fence !== report), report };
}

/** What an example is run with. */
export interface ExampleRunners {
  /** Runs what is not native. */
  readonly embedded: Runner;
  /** What native blocks print when they are recorded, and when they are run again. */
  readonly native: readonly [recorded: string, now: string];
  /** Whether the disk takes no more files. */
  readonly isFull?: boolean;
}

/** What came of an example. */
export interface ExampleResult {
  /** The problems of one rule as they are reported. */
  readonly report: string;
  /** The rules that found something. */
  readonly rules: ReadonlySet<string>;
}

/**
 * Makes a project of an example, gives the command that it names, and says what that reports.
 *
 * The files are written and the pages recorded; then files that come a second time are written again, and those below
 * recordings/, as if somebody had edited them.
 */
export async function runExample(
  { files, report }: DocExample,
  rule: string,
  language: ToolLanguage,
  { embedded, native, isFull = false }: ExampleRunners,
): Promise<ExampleResult> {
  const locales = TOOL_LANGUAGES.filter(
    (locale, at) => at === 0 || files.some(({ title }) => title.startsWith(`i18n/${locale}/`)),
  );
  // An example whose configuration matters has a fence with one, which replaces this.
  const root = makeProject({ 'docrun.config.json': JSON.stringify({ locales, layout: 'docusaurus' }) });
  const write = ({ title, text, encoding }: TitledFence) => {
    mkdirSync(dirname(join(root, title)), { recursive: true });
    writeFileSync(join(root, title), encode(text, encoding));
  };
  try {
    mkdirSync(join(root, 'docs'), { recursive: true });
    const isFirst = (fence: TitledFence) => files.find(({ title }) => title === fence.title) === fence;
    const isEdit = (fence: TitledFence) => !isFirst(fence) || fence.title.startsWith('recordings/');
    const project = () => openProject(root, isFull ? { system: FULL } : {});
    const options = (printed: string) => ({
      pages: null,
      all: false,
      createRunner: async () => ({ ...embedded, close: async () => undefined }),
      findNatives: async () => [createFakeVersion('3.14', { real: [printed] })],
      createPool: async () => ({ ...embedded, size: 1, close: async () => undefined }),
      witnesses: 'none' as const,
      signal: new AbortController().signal,
    });
    files.filter((fence) => !isEdit(fence)).forEach(write);
    const recorded = await recordPages(project(), options(native[0]));
    files.filter(isEdit).forEach(write);
    const say = createSay(language);
    const wording = createWording(say, project().config);
    const toReported = (diagnostics: readonly Diagnostic[]) => toProblems(diagnostics, wording);
    const problems: readonly Problem[] = await (async () => {
      switch (report.title) {
        case 'npx docrun check':
          return (await checkProject(project(), null, say)).problems;
        case 'npx docrun record':
          return toReported(recorded.diagnostics);
        case 'npx docrun record --check':
          return toReported((await verifyRecordings(project(), options(native[1]))).diagnostics);
        default:
          throw new Error(`No example can be of ${report.title}`);
      }
    })();
    const own = problems.filter((problem) => problem.rule === rule);
    const lines = reportProblems(own, wording, (_, text) => text).split('\n');
    // The last line names the command that shows this very explanation.
    return { report: lines.slice(0, -2).join('\n'), rules: new Set(problems.map((problem) => problem.rule)) };
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** A disk without room. */
const FULL: FileSystem = {
  rename,
  write: async () => {
    throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  },
};

/** A text in an encoding of one byte for each character. */
function encode(text: string, encoding: string): Uint8Array | string {
  if (encoding === 'utf8') return text;
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from(text, (character) => bytes.get(character) ?? 0x3f);
}
