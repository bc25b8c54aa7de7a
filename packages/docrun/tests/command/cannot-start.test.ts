import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { main } from '../../src/command/main.node.ts';
import { StartError } from '../../src/run/start-error.ts';

vi.mock('../../src/run/embedded.node.ts', () => ({
  createEmbeddedRunner: () => Promise.reject(new StartError(new RangeError('no room'))),
}));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'docrun-start-'));
  writeFileSync(join(folder, 'example.py'), 'print(1)\n');
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

test.each([
  ['en', 'docrun: the embedded interpreter cannot be started: no room\n'],
  ['ru', 'docrun: не удалось запустить встроенный интерпретатор: no room\n'],
  ['uk', 'docrun: не вдалося запустити вбудований інтерпретатор: no room\n'],
])('says in %s that the interpreter cannot be started, and ends with 1', async (language, said) => {
  vi.stubEnv('LC_ALL', language);
  let written = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written += String(text);
    return true;
  });
  expect(await main(['run', join(folder, 'example.py')])).toBe(1);
  expect(written).toBe(said);
});
