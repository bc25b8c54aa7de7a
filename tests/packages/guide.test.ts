import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyEdits, isAsSaid, readGuide, type Step } from './guide.ts';
import { installNode, testNodes } from './nodes.node.ts';
import { INSTALL, packed, ROOT, remove } from './packed.node.ts';
import { isDue } from './parts.ts';

const parts = readGuide(readFileSync(join(ROOT, 'packages/docrun/docs/adopt.md'), 'utf8'));
const [oldest] = testNodes();

/** What a part begins with, beside what it writes itself. */
const BEGINNINGS = {
  'A Docusaurus site': 'minimal-site',
  'Markdown without a site': null,
} as const;

/** The packages are not in a registry: they are installed from what was packed. */
function withTarballs(command: string): string {
  const words = command.split(' ');
  if (words[0] !== 'npm' || words[1] !== 'install') return command;
  const tarballs = packed();
  return ['npm', ...INSTALL, ...words.slice(2).map((word) => tarballs[word] ?? word)].join(' ');
}

function follow(folder: string, step: Step): void {
  if (step.kind === 'run') {
    const { PATH = '', HOME = '' } = process.env;
    const ended = spawnSync('sh', ['-c', `${withTarballs(step.command)} 2>&1`], {
      cwd: folder,
      env: { PATH: [oldest.folder, PATH].join(delimiter), HOME, LANG: 'en' },
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    if (step.prints === null) expect(ended, ended.stdout).toMatchObject({ status: 0 });
    else if (!isAsSaid(ended.stdout, step.prints)) expect(ended.stdout).toBe(step.prints);
    return;
  }
  const file = join(folder, step.file);
  mkdirSync(dirname(file), { recursive: true });
  if (step.kind === 'write') writeFileSync(file, step.text);
  else writeFileSync(file, applyEdits(readFileSync(file, 'utf8'), step.edits));
}

const name = (step: Step) => (step.kind === 'run' ? `$ ${step.command}` : `${step.kind}s ${step.file}`);

const due = (['A Docusaurus site', 'Markdown without a site'] as const).filter((part) => isDue(`guide: ${part}`));

describe.each(due)('adopt docrun: %s', (part) => {
  const beginning = BEGINNINGS[part];
  beforeAll(() => installNode(oldest));
  const folder = mkdtempSync(join(tmpdir(), 'docrun-guide-'));
  if (beginning === null) writeFileSync(join(folder, 'package.json'), '{ "name": "tally", "private": true }\n');
  else cpSync(join(ROOT, 'tests/packages', beginning), folder, { recursive: true });
  afterAll(() => remove(folder));

  it('has steps', () => expect(parts.get(part)?.length).toBeGreaterThan(5));

  // Each step is made where the one before it was; the first that fails makes those after it fail too.
  it.each((parts.get(part) ?? []).map((step) => [step.line, name(step), step] as const))(
    'adopt.md:%i %s',
    { timeout: 600_000 },
    (_line, _name, step) => follow(folder, step),
  );
});

it('has no other part with commands', () => {
  const others = [...parts].filter(([part]) => !Object.hasOwn(BEGINNINGS, part));
  expect(others.filter(([, steps]) => steps.some(({ kind }) => kind === 'run'))).toEqual([]);
});

describe('what a guide says that is printed', () => {
  it.each([
    ['one\ntwo\n', 'one\ntwo', true],
    ['one\ntwo\n', 'one', false],
    ['one\ntwo\nthree\n', 'one\n…', true],
    ['one\ntwo\nthree\n', '…\nthree', true],
    ['one\n', 'one\n…', true],
    ['one\ntwo\n', '…\nthree', false],
    ['one.two\n', 'one?two', false],
  ])('%j is as said by %j: %s', (printed, said, holds) => {
    expect(isAsSaid(printed, said)).toBe(holds);
  });

  it('is edited where it stands', () => {
    const edits = [
      { old: [], new: ['first'] },
      { old: ['b'], new: ['B', 'BB'] },
    ];
    expect(applyEdits('a\nb\nc\n', edits)).toBe('first\na\nB\nBB\nc\n');
    const [diff] = readGuide('## A\n\n```diff title="a.js"\n   a,\n+  b,\n   c,\n```\n').get('A') ?? [];
    expect(diff?.kind === 'edit' && applyEdits('  a,\n  c,\n', diff.edits)).toBe('  a,\n  b,\n  c,\n');
    expect(() => applyEdits('a\n', edits)).toThrow('nothing to take away');
  });
});
