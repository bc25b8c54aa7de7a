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
});
