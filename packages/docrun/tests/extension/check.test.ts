import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runDocrun } from '../support/run-docrun.ts';
import { makeProject } from '../support/temporary-project.ts';

/** More pages than one thread checks. */
const PAGES = 320;
const RULES = `
import { threadId } from "node:worker_threads";

export default {
  name: "house",
  load: (read) => read("word.txt"),
  rules: [{ id: "house-word", severity: "SEVERITY", *check({ pages, everyPath }, word) {
    for (const { page } of pages) yield { file: page.file, line: 1, column: 1, values: { word, thread: threadId } };
    if (everyPath) yield { file: "docs", line: 1, column: 1, values: { word: everyPath.size, thread: threadId } };
  } }],
  messages: {
    uk: { "house-word": "{{word}} {{thread}}" }, ru: { "house-word": "{{word}} {{thread}}" }, en: { "house-word": "{{word}} {{thread}}" },
  },
};
`;

let root = '';
beforeAll(() => {
  const pages = Array.from({ length: PAGES }, (_, index) => [`docs/p${index}.md`, '# Page\n']);
  root = makeProject({
    ...Object.fromEntries(pages),
    'docrun.config.json': JSON.stringify({ locales: ['uk'], rules: ['./house/rules.mjs'] }),
    'house/rules.mjs': RULES.replace('SEVERITY', 'error'),
    'word.txt': 'brick',
  });
});
afterAll(() => rmSync(root, { recursive: true }));

describe('docrun check with a rule of the project', () => {
  it('runs it once over each page, in whichever thread that is, and once over the whole', async () => {
    const { exit, stdout, stderr } = await runDocrun(['check', '--json'], { folder: root });
    expect({ exit, stderr }).toEqual({ exit: 1, stderr: '' });
    const { problems } = JSON.parse(stdout) as { problems: { file: string; message: string }[] };
    const files = problems.map(({ file }) => file);
    expect(files.sort()).toEqual(['docs', ...Array.from({ length: PAGES }, (_, index) => `docs/p${index}.md`)].sort());
    const words = problems.map(({ message }) => message.split(' ')[0]);
    expect(new Set(words)).toEqual(new Set(['brick', String(PAGES)]));
  });

  it('does not fail for warnings', async () => {
    writeFileSync(join(root, 'house/rules.mjs'), RULES.replace('SEVERITY', 'warning'));
    const { exit, stdout } = await runDocrun(['check', 'p1'], { folder: root });
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^docs\/p1\.md:1:1 house-word warning: brick \d+\n/);
    expect(stdout).toMatch(/\n1 warning\n$/);
  });

  it('answers a module that cannot be used as wrong use', async () => {
    writeFileSync(join(root, 'house/rules.mjs'), 'export default { name: "house" };');
    const { exit, stdout, stderr } = await runDocrun(['check'], { folder: root });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toMatch(/^docrun: .*house\/rules\.mjs: `default\.rules`/);
    expect(stderr).not.toContain('    at ');
  });
});
