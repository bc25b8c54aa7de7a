import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installNode, testNodes } from './nodes.node.ts';
import { installExample, ROOT, remove } from './packed.node.ts';
import { isDue } from './parts.ts';
import { runOn } from './run-on.node.ts';

const DOORS = ['docrun', 'docrun/page', 'docrun/recording', 'docrun/interpreter', 'docrun/facts', 'docrun/diagram'];

const nodes = testNodes().filter((_, place) => isDue(`docrun ${place}`));

let folder: string;
beforeAll(() => {
  folder = installExample('plain-markdown');
});
afterAll(() => remove(folder));

function recordings(root: string): Record<string, string> {
  const files = globSync('recordings/**/*.json', { cwd: root }).sort();
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

it.runIf(nodes.length > 0)('has in its package what a reader looks for, and no sources', () => {
  const files = globSync('**/*', { cwd: join(folder, 'node_modules/docrun') });
  for (const file of ['README.md', 'CHANGELOG.md', 'schema.json', 'docs/adopt.md', 'bin/docrun.js', 'dist/cli.js'])
    expect(files).toContain(file);
  expect(files.filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))).toEqual([]);
  expect(files.filter((file) => /(?:^|\/)tests?\//.test(file))).toEqual([]);
});

describe.each(nodes)('docrun on Node $version', (node) => {
  const { version } = node;
  beforeAll(() => installNode(node));
  const docrun = (...words: string[]) => runOn(node, folder, ['docrun', ...words]);

  it('is the Node that it says it is', () => {
    expect(runOn(node, folder, ['node', '--version'])).toEqual({ exit: 0, stdout: `${version}\n`, stderr: '' });
  });

  it.each(DOORS)('opens %s', (door) => {
    const code = `console.log(Object.keys(await import('${door}')).length > 2)`;
    const ended = runOn(node, folder, ['node', '--input-type=module', '-e', code]);
    expect(ended).toEqual({ exit: 0, stdout: 'true\n', stderr: '' });
  });

  it('opens the styles and the schema', () => {
    const code = `for (const one of ['pictures.css', 'schema.json']) console.log(require.resolve('docrun/' + one).length > 0)`;
    expect(runOn(node, folder, ['node', '-e', code])).toMatchObject({ stdout: 'true\ntrue\n', stderr: '' });
  });

  it('helps', () => {
    const { exit, stdout, stderr } = docrun('--help');
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(stdout).toContain('Usage: npx docrun VERB');
  });

  it('says what is here', () => {
    const { exit, stdout, stderr } = docrun('doctor');
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(stdout).toContain(version.slice(1));
    expect(stdout).toContain('5 blocks');
  });

  it('runs a file, and ends as it ends', () => {
    writeFileSync(join(folder, 'hello.py'), 'import sys\nprint("hello")\nsys.exit(3)\n');
    expect(docrun('run', 'hello.py')).toEqual({ exit: 3, stdout: 'hello\n', stderr: '' });
  });

  it('draws a file', () => {
    writeFileSync(join(folder, 'wait.py'), 'import asyncio\n\nasyncio.run(asyncio.sleep(2))\n');
    const text = docrun('diagram', 'wait.py');
    expect(text).toMatchObject({ exit: 0, stderr: '' });
    expect(text.stdout).toContain('sequenceDiagram');
    const svg = docrun('diagram', 'wait.py', '--svg');
    expect(svg).toMatchObject({ exit: 0, stderr: '' });
    expect(svg.stdout).toMatch(/^<svg[\s\S]*t = 2 s[\s\S]*<\/svg>\n$/);
  });

  it('checks the example', () => {
    const { exit, stdout, stderr } = docrun('check');
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(stdout).toContain('no problems');
  });

  it('records the example anew, byte for byte', () => {
    const copy = mkdtempSync(join(tmpdir(), 'docrun-anew-'));
    try {
      cpSync(folder, copy, { recursive: true, filter: (path) => !/\/(?:node_modules|recordings|\.cache)$/.test(path) });
      const { exit, stdout, stderr } = docrun('record', '--root', copy);
      expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
      expect(stdout).toContain('4 blocks recorded, 0 kept');
      expect(recordings(copy)).toEqual(recordings(join(ROOT, 'examples/plain-markdown')));
    } finally {
      rmSync(copy, { recursive: true });
    }
  });

  it('runs every block again', () => {
    const { exit, stdout, stderr } = docrun('record', '--check');
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(stdout).toContain('4 blocks run again');
  });

  it('finds a fault, and says where', () => {
    const file = join(folder, 'README.md');
    const whole = readFileSync(file, 'utf8');
    try {
      writeFileSync(file, whole.replace('#> 5', '#> 6'));
      const { exit, stdout, stderr } = docrun('check');
      expect({ exit, stderr }).toEqual({ exit: 1, stderr: '' });
      expect(stdout).toMatch(/^README\.md:10:20 inline-output-mismatch /);
      expect(stdout).toContain('\n1 problem\n');
    } finally {
      writeFileSync(file, whole);
    }
  });

  it('is told what is wrong in its use', () => {
    expect(docrun('chek')).toMatchObject({ exit: 2, stdout: '' });
    expect(docrun('check', 'nothing').stderr).toContain('there is no page nothing');
  });
});
