import { readFileSync, rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { runDocrun } from '../support/run-docrun.ts';
import { makePage, makeProject } from '../support/temporary-project.ts';

// These start the real interpreter several times.
const TIMEOUT = 300_000;
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const POOL = readFileSync(new URL('./programs/wrong/hang.py', import.meta.url), 'utf8');

function project(): string {
  const root = makeProject({ 'pool.py': POOL, 'docs/a.md': makePage(['id="pool"', POOL.trimEnd()]) });
  folders.push(root);
  return root;
}

describe('docrun explore', () => {
  it(
    'finds the hang of a pool in a file and in the block of a page, with the change that shows it',
    async () => {
      const folder = project();
      const file = await runDocrun(['explore', 'pool.py', '--limit', '40'], { folder });
      expect(file).toMatchObject({ exit: 1, stderr: '' });
      expect(file.stdout).toContain('pool.py: 40 schedules\n');
      expect(file.stdout).toMatch(/the program hangs.*\n {4}main \(line 18\) waits in Queue\.join\(\) for queue\n/);
      expect(file.stdout).toContain('    npx docrun diagram pool.py --change cancel@');
      const block = await runDocrun(['explore', 'a#pool', '--limit', '40'], { folder });
      expect(block).toEqual({ ...file, stdout: file.stdout.replaceAll('pool.py', 'a#pool') });
    },
    TIMEOUT,
  );

  it(
    'tells machines the same, and its change can be run and drawn',
    async () => {
      const folder = project();
      const { exit, stdout } = await runDocrun(['explore', 'pool.py', '--json', '--limit', '12', '--seed', '3'], {
        folder,
      });
      expect(exit).toBe(1);
      const report = JSON.parse(stdout);
      expect(report).toMatchObject({ program: 'pool.py', limit: 12, seed: 3, interrupted: false });
      expect(Object.values<number>(report.schedules).reduce((sum, count) => sum + count, 0)).toBe(12);
      expect(report.findings.length).toBeGreaterThan(0);
      const drawn = await runDocrun(['diagram', 'a#pool', '--change', 'cancel@3:worker'], { folder });
      expect(drawn.stdout).toMatch(/CancelledError raised at line 9[\s\S]*the program never ends/);
      const ran = await runDocrun(['run', 'pool.py', '--change', 'JOBS=1'], { folder });
      expect(ran).toMatchObject({ exit: 0, stdout: 'done [0]\n' });
    },
    TIMEOUT,
  );

  it(
    'says what it cannot do',
    async () => {
      const folder = makeProject({
        'docs/a.md': makePage(['id="real" runtime="native"', 'print(1)']),
        'thread.py': 'import threading\nthreading.Thread(target=print).start()\n',
      });
      folders.push(folder);
      const run = (...words: readonly string[]) => runDocrun(words, { folder });
      expect(await run('explore')).toMatchObject({ exit: 2, stderr: expect.stringContaining('one FILE') });
      expect(await run('explore', 'a#none')).toMatchObject({
        exit: 2,
        stderr: expect.stringContaining('there are real'),
      });
      expect(await run('explore', 'a#real')).toMatchObject({
        exit: 1,
        stderr: expect.stringContaining('a#real needs threads'),
      });
      expect(await run('explore', 'thread.py')).toMatchObject({
        exit: 1,
        stderr: expect.stringContaining('needs threads'),
      });
      const wrong = await run('diagram', 'thread.py', '--change', 'cancel@soon');
      expect(wrong).toMatchObject({
        exit: 2,
        stderr: expect.stringContaining('--change cancel@soon: that is no change'),
      });
      const native = await run('run', 'thread.py', '--change', 'eager', '--interpreter', '3.14');
      expect(native).toMatchObject({ exit: 2, stderr: expect.stringContaining('--change and --interpreter 3.14') });
    },
    TIMEOUT,
  );
});
