import { existsSync, globSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkProject } from '../../src/check/check-project.node.ts';
import { RULES } from '../../src/check/rules.ts';
import { runRules } from '../../src/check/run-rules.ts';
import { createSay } from '../../src/message/say.ts';
import { OTHER_KINDS } from '../../src/problem/kinds.ts';
import type { Diagnostic, Problem } from '../../src/problem/problem.ts';
import { loadView } from '../../src/project/pages.node.ts';
import { openProject } from '../../src/project/project.node.ts';
import { FIXTURE_RUNNER } from '../support/fake-runner.ts';
import { recordFixture } from '../support/fixture-recordings.ts';

// To add a rule: a folder with its id, in it `bad` and `good`, each a small project with `problems.json`.
const FIXTURES = fileURLToPath(new URL('./fixtures/', import.meta.url));
const say = createSay('en');

async function problemsOf(root: string): Promise<readonly Problem[]> {
  const { problems } = await checkProject(openProject(root, { runner: FIXTURE_RUNNER }), null, say);
  return problems;
}

function statedProblems(root: string): unknown {
  return JSON.parse(readFileSync(join(root, 'problems.json'), 'utf8'));
}

/** All that a finding may say. A generator may yield more than its type has: the compiler lets a misspelt `fix` pass. */
const FIELDS = Object.keys({
  file: 0,
  line: 0,
  column: 0,
  key: 0,
  values: 0,
  stated: 0,
  recorded: 0,
  fix: 0,
  rule: 0,
  severity: 0,
} satisfies Record<keyof Diagnostic, 0>);

describe.each(RULES.map(({ id }) => id))('%s', (id) => {
  const bad = join(FIXTURES, id, 'bad');
  const good = join(FIXTURES, id, 'good');

  it('finds the fault, all of it and where it stands', async () => {
    const problems = await problemsOf(bad);
    expect(problems.map(({ file, line, column, rule }) => ({ file, line, column, rule }))).toEqual(statedProblems(bad));
    expect(problems.map(({ rule }) => rule)).toContain(id);
  });

  it('says nothing that no report shows', async () => {
    const diagnostics = runRules(await loadView(openProject(bad, { runner: FIXTURE_RUNNER }), null));
    expect(diagnostics.flatMap((one) => Object.keys(one)).filter((field) => !FIELDS.includes(field))).toEqual([]);
  });

  it('is silent where the fault is not', async () => {
    expect(statedProblems(good)).toEqual([]);
    expect(await problemsOf(good)).toEqual([]);
  });
});

it('has a fixture for every rule and no other', () => {
  const folders = globSync('*/', { cwd: FIXTURES }).map((name) => name.replace(/\/$/, ''));
  expect(folders.sort()).toEqual(RULES.map(({ id }) => id).sort());
});

describe('the rules', () => {
  const folder = fileURLToPath(new URL('../../src/', import.meta.url));
  const files = globSync('rule/*.ts', { cwd: folder }).sort();

  it('are one in each file, called like it, and all of them are run', async () => {
    const modules = await Promise.all(files.map((file) => import(join(folder, file))));
    const found = modules.map((module) => Object.values(module));
    expect(found.map((rules) => rules.length)).toEqual(files.map(() => 1));
    expect(found.flat()).toEqual(RULES);
    expect(RULES.map(({ id }) => `rule/${id}.ts`)).toEqual(files);
  });

  it('have their ids in their own files only', () => {
    const code = globSync('**/*.ts', { cwd: folder }).map((file) => readFileSync(join(folder, file), 'utf8'));
    for (const { id } of [...RULES, ...OTHER_KINDS]) {
      const said = code.flatMap((text) => text.match(new RegExp(`\\b(?:id|rule): ['"\`]${id}['"\`]`, 'g')) ?? []);
      expect(said).toEqual([`id: '${id}'`]);
    }
  });

  it('have no id that another kind of problem has', () => {
    const ids = [...RULES, ...OTHER_KINDS].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('recordings of the fixtures', () => {
  const roots = globSync('*/{bad,good}', { cwd: FIXTURES }).sort();

  it.each(roots)('%s are what its pages and its fault give', async (name) => {
    const copy = await mkdtemp(join(tmpdir(), 'docrun-fixture-'));
    try {
      await cp(join(FIXTURES, name), copy, { recursive: true });
      await recordFixture(copy);
      expect(readAll(copy)).toEqual(readAll(join(FIXTURES, name)));
    } finally {
      await rm(copy, { recursive: true });
    }
  });
});

function readAll(root: string): Record<string, string> {
  if (!existsSync(join(root, 'recordings'))) return {};
  const files = globSync('recordings/**/*.json', { cwd: root }).sort();
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}
