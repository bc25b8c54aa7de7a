import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createCommandLine } from '../../src/message/command-line.ts';
import { runDocrun } from '../support/run-docrun.ts';
import { makePage, makeProject } from '../support/temporary-project.ts';

describe('createCommandLine', () => {
  it.each([
    [['check'], 'npx docrun check'],
    [['record', '--update-pages', 'tasks/wait-for'], 'npx docrun record --update-pages tasks/wait-for'],
    [['explain', 'ПРАВИЛО'], 'npx docrun explain ПРАВИЛО'],
    [['record', 'two words'], "npx docrun record 'two words'"],
    [['record', "it's"], "npx docrun record 'it'\\''s'"],
    [['record', '$HOME'], "npx docrun record '$HOME'"],
    [['record', ''], "npx docrun record ''"],
  ] as const)('%j can be typed as it is', (words, text) => {
    expect(createCommandLine()(...words)).toBe(text);
  });

  it('begins as the project says', () => {
    expect(createCommandLine('pnpm exec docrun')('record', 'a')).toBe('pnpm exec docrun record a');
    expect(createCommandLine('pnpm exec docrun')()).toBe('pnpm exec docrun');
  });
});

describe('a project that starts the tool in its own way', () => {
  const settings = { locales: ['uk'], command: 'just docs' };
  const make = () => {
    const root = makeProject({
      'docrun.config.json': JSON.stringify(settings),
      'docs/a.md': makePage(['id="one"', 'print(1)', '1']),
    });
    onTestFinished(() => rmSync(root, { recursive: true }));
    return root;
  };

  it.each([
    [['check'], 1, 'just docs record a\n'],
    [['--help'], 0, 'just docs VERB --help'],
    [['record', '--help'], 0, 'Usage: just docs record '],
    [['chekc'], 2, '\njust docs --help says more\n'],
  ])('is told to use it: %j', async (words, exit, told) => {
    const ended = await runDocrun(words, { folder: join(make(), 'docs') });
    expect(ended).toMatchObject({ exit });
    expect(ended.stdout + ended.stderr).toContain(told);
  });

  it('is told so with another folder as its root', async () => {
    const { stdout } = await runDocrun(['check', '--root', make()], { folder: '/' });
    expect(stdout).toContain('just docs record a\n');
  });
});
