import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const CLI = fileURLToPath(new URL('../../src/serve/cli.ts', import.meta.url));

test.each([
  [['--prot', '1'], 2, '--prot'],
  [['--port', 'http'], 2, '--port http: a port is a number'],
  [['--port', '70000'], 2, '--port 70000'],
  // A folder without a built site.
  [[], 1, 'npm run build'],
])('answers wrong use in words: %j', (words, status, said) => {
  const run = spawnSync(process.execPath, [CLI, ...words], { cwd: tmpdir(), encoding: 'utf8', timeout: 20_000 });
  expect(run).toMatchObject({ status, stdout: '' });
  expect(run.stderr).toContain(said);
  expect(run.stderr).not.toContain('    at ');
});
