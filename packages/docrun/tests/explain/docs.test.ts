import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/block/markdown.ts';
import { OPTION_NAMES } from '../../src/block/options.ts';
import { VERBS } from '../../src/command/verbs.ts';
import { DOCS_FOLDER } from '../../src/explain/docs-folder.ts';
import { parseExplanation } from '../../src/explain/explanation.ts';
import { ownKinds } from '../../src/explain/list-rules.node.ts';
import { TOOL_LANGUAGES, type ToolLanguage } from '../../src/message/say.ts';
import { createEmbeddedRunner } from '../../src/run/embedded.node.ts';
import type { Runner } from '../../src/run/types.ts';
import { fencesOf, findExample, runExample } from '../support/doc-example.ts';
import { runnersFor } from '../support/doc-runners.ts';

// A new rule: a file in each of the three folders. Its report is written by
//   node packages/docrun/tests/support/update-docs.ts --write
const FOLDER = fileURLToPath(DOCS_FOLDER);
const IDS = ownKinds().map(({ kind }) => kind.id);

/** The titles of the sections; the last one stands where options bear on a rule. */
const SECTIONS: Readonly<Record<ToolLanguage, readonly string[]>> = {
  uk: ['Навіщо', 'Приклад', 'Як виправити', 'Параметри'],
  ru: ['Зачем', 'Пример', 'Как исправить', 'Параметры'],
  en: ['Why', 'Example', 'How to fix it', 'Options'],
};

/** What an example shows beside its own problem, because one comes with the other. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  // The traceback is printed, and stated only by `raises`.
  'unexpected-exception': ['missing-output'],
};

const read = (language: ToolLanguage, id: string) => readFileSync(`${FOLDER}${language}/${id}.md`, 'utf8');

/** The text outside of fences. */
function proseOf(source: string): string {
  const lines = source.split('\n');
  for (const { position } of fencesOf(source).toReversed())
    if (position) lines.splice(position.start.line - 1, position.end.line - position.start.line + 1);
  return lines.join('\n');
}

/** The lines of its headings, without those of the pages that it shows. */
function headingsOf(source: string): string[] {
  const lines = source.split('\n');
  const headings = parseMarkdown(source).children.filter(({ type }) => type === 'heading');
  return headings.map(({ position }) => lines[(position?.start.line ?? 1) - 1] ?? '');
}

/** The commands of docrun that a text names, in fences and between them. */
function commandsIn(source: string): string[] {
  const prose = [...proseOf(source).matchAll(/`((?:npx )?docrun [^`]+)`/g)].map(([, command = '']) => command);
  const fences = fencesOf(source).flatMap(({ lang, value }) => (lang === 'bash' ? value.split('\n') : []));
  return [...prose, ...fences].flatMap((line) => /^(?:npx )?docrun (.*)/.exec(line)?.[1] ?? []);
}

it.each(TOOL_LANGUAGES)('every rule is explained in %s, and nothing else', (language) => {
  const files = globSync('*', { cwd: `${FOLDER}${language}` }).sort();
  expect(files).toEqual(IDS.map((id) => `${id}.md`).sort());
});

describe.each(TOOL_LANGUAGES)('in %s', (language) => {
  describe.each(IDS)('%s', (id) => {
    const source = read(language, id);

    it('has its parts', () => {
      const [title, ...sections] = headingsOf(source);
      expect(title).toBe(`# ${id}`);
      const wanted = SECTIONS[language].map((name) => `## ${name}`);
      expect(sections).toEqual(wanted.slice(0, Math.max(3, sections.length)));
    });

    it('says in one sentence what the rule holds, and is short', () => {
      const { summary } = parseExplanation(source);
      expect(summary).toMatch(/^\S.*\.$/);
      expect(summary.length).toBeLessThanOrEqual(140);
      const words = proseOf(source).match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
      expect(words.length).toBeGreaterThanOrEqual(80);
      expect(words.length).toBeLessThanOrEqual(200);
    });

    it('names commands that there are', async () => {
      for (const line of commandsIn(source)) {
        const [verb = '', ...words] = line.split(' ');
        const load = VERBS[verb];
        if (!load) throw new Error(`there is no verb ${verb}`);
        const { command } = await load();
        const flags = words.filter((word) => word.startsWith('--')).map((flag) => flag.slice(2));
        expect(Object.keys(command.options)).toEqual(expect.arrayContaining(flags));
      }
    });

    it('names options that there are', () => {
      const [, options = ''] = proseOf(source).split(`## ${SECTIONS[language][3]}\n`);
      const known: readonly string[] = OPTION_NAMES;
      const listed = options.split('\n').filter((line) => line.startsWith('- '));
      for (const line of listed) expect(known).toContain(/^- `(\w+)(?:="[^"`]+")?`/.exec(line)?.[1]);
      for (const [, name] of source.matchAll(/`(\w+)="[^"`]+"`/g)) expect(known).toContain(name);
    });
  });
});

describe('languages', () => {
  it.each(IDS)('show the same example of %s', (id) => {
    const shapes = TOOL_LANGUAGES.map((language) =>
      // The translation in an example is the reader's own, and so is the encoding of old files.
      fencesOf(read(language, id)).map(({ lang, meta }) =>
        `${lang} ${(meta ?? '').replace(/i18n\/\w+\//, 'i18n/').replace(/ encoding=.*/, '')}`.trim(),
      ),
    );
    expect(new Set(shapes.map((shape) => shape.join('\n'))).size).toBe(1);
  });
});

describe('the example', () => {
  let embedded: Runner;
  beforeAll(async () => {
    embedded = await createEmbeddedRunner();
  });
  afterAll(() => embedded.close());

  describe.each(IDS)('of %s', (id) => {
    it.each(TOOL_LANGUAGES)('really gives what it says in %s', async (language) => {
      const example = findExample(read(language, id));
      const { report, rules } = await runExample(example, id, language, runnersFor(id, embedded));
      expect(report).not.toBe('');
      expect(example.report.text).toBe(`${report}\n`);
      expect([...rules].sort()).toEqual([id, ...(ALSO[id] ?? [])].sort());
    });
  });
});
