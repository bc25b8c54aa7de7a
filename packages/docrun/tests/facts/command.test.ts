import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mergeFacts } from '../../src/facts/merge.ts';
import { stringifyFacts } from '../../src/facts/stringify.ts';
import { runDocrun } from '../support/run-docrun.ts';
import { makeProject } from '../support/temporary-project.ts';
import { factsFrom, name } from './make-facts.ts';

const FACTS_FILE = 'recordings/api.json';
const RECORDED = readFileSync(fileURLToPath(new URL(`../../../../${FACTS_FILE}`, import.meta.url)), 'utf8');
const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true });
});

function open(files: Readonly<Record<string, string>>): string {
  const root = makeProject({
    'docs/page.md': '# Page {#page}\n',
    'docrun.config.json': '{ "locales": ["uk"], "facts": { "module": "asyncio" } }',
    ...files,
  });
  roots.push(root);
  return root;
}

describe('docrun facts --interpreter embedded', () => {
  const facts = (folder: string, ...words: string[]) =>
    runDocrun(['facts', '--interpreter', 'embedded', ...words], { folder });

  it('holds the embedded interpreter against what was recorded natively, and leaves it', async () => {
    const root = open({ [FACTS_FILE]: RECORDED });
    expect(await facts(root, '--check')).toMatchObject({
      exit: 0,
      stdout: expect.stringContaining('kept as recorded'),
    });
    expect(await facts(root)).toMatchObject({ exit: 0, stderr: '' });
    expect(readFileSync(join(root, FACTS_FILE), 'utf8')).toBe(RECORDED);
  });

  it('names the line of what is not as recorded', async () => {
    const line = RECORDED.split('\n').findIndex((text) => text.includes('"asyncio.sleep"')) + 1;
    const root = open({ [FACTS_FILE]: RECORDED.replace('(delay, result=None)', '(delay)') });
    const { exit, stdout } = await facts(root, '--check');
    expect(exit).toBe(1);
    expect(stdout).toContain(`${FACTS_FILE}:${line}:5 facts \`asyncio.sleep\` on CPython 3.14`);
    expect(stdout).toContain('npx docrun facts');
  });

  it('records where nothing is recorded', async () => {
    const root = open({});
    expect(await facts(root)).toMatchObject({ exit: 0, stdout: expect.stringContaining(`written to ${FACTS_FILE}`) });
    const text = readFileSync(join(root, FACTS_FILE), 'utf8');
    writeFileSync(join(root, FACTS_FILE), `${text}\n`);
    const { exit, stdout } = await facts(root, '--check', '--json');
    expect(exit).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      taken: [{ platform: 'emscripten' }],
      kept: [],
      changed: true,
      problems: [{ file: FACTS_FILE, line: 1, rule: 'facts', message: expect.stringContaining('would write') }],
    });
  });

  it('does not write over what it cannot read', async () => {
    const root = open({ [FACTS_FILE]: '{"schema": 1,' });
    expect(await facts(root)).toMatchObject({ exit: 1, stdout: expect.stringContaining(`${FACTS_FILE}:1:14 facts`) });
    expect(JSON.parse((await facts(root, '--json')).stdout)).toMatchObject({ problems: [{ line: 1, column: 14 }] });
    expect(readFileSync(join(root, FACTS_FILE), 'utf8')).toBe('{"schema": 1,');
  });

  it('answers wrong use with 2', async () => {
    const { exit, stderr } = await runDocrun(['facts', '--interpreter', '3.7'], { folder: open({}) });
    expect(exit).toBe(2);
    expect(stderr).toContain('all, embedded');
  });
});

describe('docrun check', () => {
  const recorded = stringifyFacts(
    mergeFacts(null, [
      factsFrom('3.14.1', { 'asyncio.run': name('()'), 'asyncio.sleep': name('()'), 'asyncio.wait': name('()') }),
    ]),
  );
  const page = '---\ntitle: Page\n---\n\n# Page {#page}\n\n::signature{of="asyncio.run"}\n';
  let root = '';
  beforeAll(() => {
    root = open({ 'docs/page.md': page, [FACTS_FILE]: recorded });
  });

  it('counts the names of asyncio that no page shows, and that is no failure', async () => {
    const { exit, stdout } = await runDocrun(['check'], { folder: root });
    expect({ exit, stdout }).toMatchObject({
      exit: 0,
      stdout: expect.stringContaining('names of asyncio: 3, with a page: 1, without one: 2'),
    });
    expect(stdout).not.toContain('asyncio.sleep');
  });

  it('lists them', async () => {
    const { stdout } = await runDocrun(['check', '--api'], { folder: root });
    expect(stdout).toContain('\nasyncio.sleep\nasyncio.wait\n');
    const { summary } = JSON.parse((await runDocrun(['check', '--json'], { folder: root })).stdout);
    expect(summary.api).toEqual({ names: 3, documented: 1, missing: ['asyncio.sleep', 'asyncio.wait'] });
  });

  it('says nothing of it where only some pages are checked', async () => {
    const { summary } = JSON.parse((await runDocrun(['check', '--json', 'page'], { folder: root })).stdout);
    expect(summary).not.toHaveProperty('api');
    expect(await runDocrun(['check', '--api', 'page'], { folder: root })).toMatchObject({ exit: 2 });
  });

  it('reports facts that cannot be read', async () => {
    const broken = open({ [FACTS_FILE]: '{}' });
    const { exit, stdout } = await runDocrun(['check'], { folder: broken });
    expect(exit).toBe(1);
    expect(stdout).toContain(`${FACTS_FILE}:1:1 facts`);
  });
});
