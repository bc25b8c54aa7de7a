import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownKinds } from '../../src/explain/list-rules.node.ts';
import { runDocrun } from '../support/run-docrun.ts';
import { makeProject } from '../support/temporary-project.ts';

const RULES = `export default {
  name: "house",
  docs: new URL("./docs/", import.meta.url),
  rules: [{ id: "house-word", severity: "warning", check: () => [] }, { id: "house-way", severity: "error", check: () => [] }],
  messages: { uk: {}, ru: {}, en: {} },
};
`;

let root = '';
beforeAll(() => {
  const config = {
    locales: ['uk'],
    command: 'just docs',
    rulesUrl: 'https://example.org/{locale}/{rule}',
    rules: ['./house/rules.mjs'],
  };
  root = makeProject({
    'docrun.config.json': JSON.stringify(config),
    'docs/a.md': '# A\n',
    'house/rules.mjs': RULES,
    'house/docs/en/house-word.md':
      '# house-word\n\nNo page says brick. It is our word.\n\n```bash\nnpx docrun check\n```\n',
  });
});
afterAll(() => rmSync(root, { recursive: true }));

const explain = (words: readonly string[], language = 'en', folder = root) =>
  runDocrun(['explain', ...words], { folder, language });

describe('docrun explain', () => {
  it('lists every rule in a line, those of the project last', async () => {
    const { exit, stdout, stderr } = await explain([]);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    const lines = stdout.trimEnd().split('\n');
    const ids = lines.map((line) => line.split(' ')[0]);
    expect(ids.slice(0, -1)).toEqual([...ownKinds().map(({ kind }) => kind.id), 'house-word', 'house-way']);
    expect(lines.at(-3)).toMatch(/^house-word {2,}No page says brick\.$/);
    expect(lines.at(-2)).toMatch(/^house-way {2,}There is no explanation/);
    expect(lines.at(-1)).toBe('more about a rule: just docs explain RULE');
  });

  it.each([
    ['en', /^# stale-recording\n\nA recording is of the very code/, '\n## How to fix it\n'],
    ['uk', /^# stale-recording\n\nЗапис зроблено саме з того коду/, '\n## Як виправити\n'],
    ['ru', /^# stale-recording\n\nЗапись сделана именно с того кода/, '\n## Как исправить\n'],
  ])('explains a rule in %s, with commands as the project has them', async (language, begin, title) => {
    const { exit, stdout } = await explain(['stale-recording'], language);
    expect(exit).toBe(0);
    expect(stdout).toMatch(begin);
    expect(stdout).toContain(title);
    expect(stdout).toContain('\njust docs record page\n');
    expect(stdout).not.toContain('npx docrun');
    expect(stdout).toMatch(new RegExp(`\nhttps://example.org/${language}/stale-recording\n$`));
  });

  it('explains a rule of the project', async () => {
    expect((await explain(['house-word'])).stdout).toContain('\njust docs check\n');
  });

  it('gives the same as JSON', async () => {
    const list = JSON.parse((await explain(['--json'])).stdout);
    expect(list).toHaveLength(ownKinds().length + 2);
    expect(list.at(-2)).toEqual({
      rule: 'house-word',
      severity: 'warning',
      summary: 'No page says brick.',
      url: 'https://example.org/en/house-word',
    });
    const one = JSON.parse((await explain(['--json', 'run-failed'])).stdout);
    expect(one).toMatchObject({ rule: 'run-failed', severity: 'error', text: expect.stringContaining('## Why') });
  });

  it.each([
    [['stale-recordings'], 'stale-recording'],
    [['house-wrd'], 'house-word'],
    [['stale-recording', 'run-failed'], 'RULE'],
  ])('answers wrong use with 2: %j', async (words, hint) => {
    const { exit, stdout, stderr } = await explain(words);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain(hint);
  });

  it('works outside of a project', async () => {
    const { exit, stdout } = await explain(['run-failed'], 'en', '/');
    expect(exit).toBe(0);
    expect(stdout).toContain('\nnpx docrun doctor\n');
  });
});
