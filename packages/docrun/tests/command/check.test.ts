import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TOOL_LANGUAGES } from '../../src/message/say.ts';
import { createFakeNative } from '../support/fake-runner.ts';
import { runDocrun } from '../support/run-docrun.ts';
import { makePage, makeProject } from '../support/temporary-project.ts';
import { createOtherNative, recordWithFakes } from './record-with-fakes.ts';

let root = '';
beforeAll(() => {
  root = makeProject({
    'docrun.config.json': '{"locales":["uk"],"diagrams":["tasks"]}',
    'docs/tasks/wait-for.md': makePage(['id="one" diagram', 'print(1)', '1'], ['id="two" norun="needs a server"', 'x']),
    'docs/tasks/gather.md': makePage(['id="one" digram', 'print(1)', '1']),
    'docs/start.md': '# Start\n',
  });
});
afterAll(() => rmSync(root, { recursive: true }));

const run = (words: readonly string[], language = 'en', folder = root) => runDocrun(words, { folder, language });

describe('docrun', () => {
  it.each(TOOL_LANGUAGES)('helps in %s', async (language) => {
    const { exit, stdout, stderr } = await run(['--help'], language);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    for (const verb of ['check', 'record', 'run', 'diagram', 'facts', 'explain', 'doctor'])
      expect(stdout).toContain(`\n  ${verb} `);
  });

  it.each(['check', 'record', 'run', 'diagram', 'facts', 'explain', 'doctor'])('helps with %s', async (verb) => {
    const { exit, stdout } = await run([verb, '--help']);
    expect(exit).toBe(0);
    expect(stdout).toContain(`docrun ${verb}`);
  });

  it.each([
    [[], 'Usage'],
    [['chekc'], 'check'],
    [['check', '--jsn'], '--json'],
    [['check', '--root'], '--root'],
    [['check', 'tasks/wait-fro'], 'tasks/wait-for'],
    [['check', 'docs/tasks/gathre.md'], 'tasks/gather'],
    [['check', '--root', '/nonexistent'], '/nonexistent'],
    [['record', '--check', '--all'], '--check'],
    [['record', '--interpreter', 'native'], 'embedded'],
    [['run'], 'FILE'],
    [['run', 'a.py', 'b.py'], 'FILE'],
    [['run', 'nowhere.py'], 'nowhere.py'],
    [['diagram', 'a.py', '--locale', 'de'], 'uk, ru, en'],
    [['run', 'a.py', '--interpreter', '3.9'], '3.10, 3.11'],
    [['record', '--interpreter', '3.9'], 'embedded, all, 3.10'],
    [['check', '--api', 'start'], '--api'],
    [['doctor', 'x'], 'arguments'],
    [['facts', 'x'], 'arguments'],
  ])('answers wrong use with 2: %j', async (words, hint) => {
    const { exit, stdout, stderr } = await run(words);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain(hint);
    expect(stderr).not.toContain('    at ');
  });
});

describe('docrun check', () => {
  it('reports every problem with its place, the summary, and 1', async () => {
    const { exit, stdout } = await run(['check']);
    expect(exit).toBe(1);
    expect(stdout.split('\n')).toEqual([
      'docs/tasks/gather.md:1:1 diagram-missing this page must show a diagram, and none of its blocks has `diagram`',
      'docs/tasks/gather.md:3:1 missing-recording block `one` has no recording',
      '    mend      npx docrun record tasks/gather',
      'docs/tasks/gather.md:3:20 unknown-option unknown option `digram`; did you mean `diagram`?',
      'docs/tasks/wait-for.md:3:1 missing-recording block `one` has no recording',
      '    mend      npx docrun record tasks/wait-for',
      'more about a rule: npx docrun explain RULE',
      '3 pages, 3 words, 3 blocks, 0 recorded, 1 not run, 2 stated outputs, 1 diagram',
      '  uk: 3 pages, 3 words, 3 blocks, 0 recorded, 1 not run, 2 stated outputs, 1 diagram',
      '  not run: 1 × needs a server',
      '4 problems',
      '',
    ]);
  });

  it('speaks the language of LANG', async () => {
    expect((await run(['check'], 'uk_UA.UTF-8')).stdout).toContain('4 проблеми\n');
    expect((await run(['check'], 'ru_RU.UTF-8')).stdout).toContain('блок `one`'.replace('блок', 'у блока'));
  });

  it('gives the same as JSON', async () => {
    const { exit, stdout } = await run(['check', '--json', 'tasks/gather']);
    expect(exit).toBe(1);
    const place = { file: 'docs/tasks/gather.md', severity: 'error', message: expect.any(String) };
    expect(JSON.parse(stdout)).toEqual({
      problems: [
        { ...place, line: 1, column: 1, rule: 'diagram-missing', explain: 'npx docrun explain diagram-missing' },
        {
          ...place,
          line: 3,
          column: 1,
          rule: 'missing-recording',
          message: 'block `one` has no recording',
          fix: 'npx docrun record tasks/gather',
          explain: 'npx docrun explain missing-recording',
        },
        { ...place, line: 3, column: 20, rule: 'unknown-option', explain: 'npx docrun explain unknown-option' },
      ],
      summary: {
        pages: 1,
        words: 1,
        blocks: 1,
        recorded: 0,
        notRun: 0,
        stated: 1,
        diagrams: 0,
        reasons: [],
        versions: { python: expect.any(Object), differing: 0, outdated: 0 },
        locales: { uk: { pages: 1, words: 1, blocks: 1, recorded: 0, notRun: 0, stated: 1, diagrams: 0 } },
      },
    });
  });

  it.each([['start'], ['docs/start.md'], ['./docs/start.md']])('takes a page as %s', async (name) => {
    expect(await run(['check', name])).toMatchObject({ exit: 0, stdout: expect.stringContaining('1 page,') });
  });

  it.each([['tasks'], ['tasks/'], ['docs/tasks'], ['start', 'tasks/gather']])(
    'takes several pages as %s',
    async (...names) => {
      expect((await run(['check', ...names])).stdout).toContain('2 pages,');
    },
  );

  it('finds the project from a folder inside it, and files from there', async () => {
    const folder = join(root, 'docs/tasks');
    expect((await run(['check', 'gather.md'], 'en', folder)).stdout).toContain('1 page,');
  });

  it('takes the project from --root', async () => {
    const other = join(root, 'elsewhere');
    mkdirSync(join(other, 'docs'), { recursive: true });
    cpSync(join(root, 'docs/start.md'), join(other, 'docs/start.md'));
    writeFileSync(join(other, 'docrun.config.json'), '{ "locales": ["uk", "en"], "layout": "docusaurus" }');
    const { exit, stdout } = await run(['check', '--root', other]);
    expect(exit).toBe(1);
    expect(stdout).toContain('i18n/en/docusaurus-plugin-content-docs/current/start.md:1:1 locale-missing-page');
  });

  it('paints nothing where there is no terminal', async () => {
    expect((await run(['check'])).stdout).not.toContain('\u001b');
  });
});

describe('docrun check, of versions', () => {
  let recorded = '';
  const BLOCKS = [
    ['id="one"', 'print("same")', 'same'],
    ['id="two"', 'print("old")', 'old'],
    ['id="three" python=">=3.14"', 'print("new")', 'new'],
  ] as const;
  beforeAll(async () => {
    recorded = makeProject({ 'docs/a.md': makePage(...BLOCKS) });
    await recordWithFakes(recorded, [createFakeNative('3.10'), createOtherNative('3.11', 'old')]);
  });
  afterAll(() => rmSync(recorded, { recursive: true }));
  const check = (...words: string[]) => run(['check', ...words], 'en', recorded);

  it('says in one line on which versions blocks were run, and how many differ', async () => {
    const { exit, stdout } = await check();
    expect(exit).toBe(0);
    expect(stdout).toContain('\nrun on Python 3.10 (2), 3.11 (2), 3.14 (3); 1 block differs by version\n');
    const { summary } = JSON.parse((await check('--json')).stdout);
    expect(summary.versions).toEqual({
      python: {
        '3.10': { ran: 2, differs: 0 },
        '3.11': { ran: 2, differs: 1 },
        '3.12': { ran: 0, differs: 0 },
        '3.13': { ran: 0, differs: 0 },
        '3.14': { ran: 3, differs: 0 },
      },
      differing: 1,
      outdated: 0,
    });
  });

  it('counts the runs of older code, which is no problem by itself', async () => {
    const file = join(recorded, 'docs/a.md');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replaceAll('same', 'now'));
    // The first run is made anew; no version is here on which the others could be.
    await recordWithFakes(recorded, [], false);
    const { exit, stdout } = await check();
    expect(exit).toBe(0);
    expect(stdout).toContain(
      '\nrun on Python 3.10 (1), 3.11 (1), 3.14 (3); 1 block differs by version; 2 runs on other versions are out of date\n',
    );
    await recordWithFakes(recorded, [createFakeNative('3.10')], false);
    expect((await check()).stdout).toContain(
      '\nrun on Python 3.10 (2), 3.11 (1), 3.14 (3); 1 block differs by version; 1 run on another version is out of date\n',
    );
    writeFileSync(file, before);
  });
});
