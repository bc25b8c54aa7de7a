import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { parseRequirements } from '../../src/interpreter/requirements.ts';
import { openProject } from '../../src/project/project.node.ts';
import { FIXTURE_RUNNER } from '../support/fake-runner.ts';
import { makeProject } from '../support/temporary-project.ts';

const packages = (text: string) => {
  const parsed = parseRequirements(text);
  return parsed.ok ? Object.fromEntries(parsed.packages) : parsed;
};

describe('parseRequirements', () => {
  it.each([
    ['nothing', '', {}],
    ['a pin', 'aiohttp==3.14.5\n', { aiohttp: '3.14.5' }],
    ['Windows line ends', 'a==1\r\nb==2', { a: '1', b: '2' }],
    ['comments and blank lines', '# a==1\n\nb==2  # why\n', { b: '2' }],
    ['names as they are compared', 'Typing_Extensions==4.15.0', { 'typing-extensions': '4.15.0' }],
    ['extras', 'uvicorn[standard]==0.40.0', { uvicorn: '0.40.0' }],
    ['markers', 'a==1 ; python_version < "3.11"', { a: '1' }],
    ['versions by markers', 'a==1 ; python_version < "3.11"\na==2 ; python_version >= "3.11"', { a: '1|2' }],
    ['hashes over lines', 'a==1 \\\n    --hash=sha256:00 \\\n    --hash=sha256:11\nb==2', { a: '1', b: '2' }],
    ['options of pip', '--only-binary :all:\na==1', { a: '1' }],
    ['versions with all their parts', 'a==1!2.0rc1.post3+local.1', { a: '1!2.0rc1.post3+local.1' }],
  ])('reads %s', (_, text, found) => {
    expect(packages(text)).toEqual(found);
  });

  it.each([
    ['a range', 'a==1\nb>=2\n', 2, 'b>=2'],
    ['a name alone', 'a', 1, 'a'],
    ['a range of a pin', 'a==1.*', 1, 'a==1.*'],
    ['another file', '-r other.txt', 1, '-r other.txt'],
    ['a line after one that goes on', 'a==1 \\\n  --hash=x\nb', 3, 'b'],
  ])('refuses %s', (_, text, line, said) => {
    expect(packages(text)).toEqual({ ok: false, line, text: said });
  });
});

describe('openProject', () => {
  const folders: string[] = [];
  const open = (requirements: string) => {
    const root = makeProject({ 'docs/page.md': '# Page\n', 'requirements.txt': requirements });
    folders.push(root);
    return openProject(root, { runner: FIXTURE_RUNNER });
  };
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  it('knows the packages of its requirements', () => {
    expect([...open('aiohttp==3.14.5\n').packages]).toEqual([['aiohttp', '3.14.5']]);
  });

  it('refuses a requirement that pins nothing', () => {
    expect(() => open('a==1\nb\n')).toThrow(
      expect.objectContaining({
        said: { key: 'usage.bad-requirements', values: expect.objectContaining({ line: 2 }) },
      }),
    );
  });
});
