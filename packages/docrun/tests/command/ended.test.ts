import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { main } from '../../src/command/main.node.ts';
import type { Run } from '../../src/run/types.ts';

const state = vi.hoisted(() => ({ run: {} }));
vi.mock('../../src/run/embedded.node.ts', () => ({
  createEmbeddedRunner: () =>
    Promise.resolve({
      interpreter: 'cpython-3.14.2',
      run: () => Promise.resolve(state.run),
      close: () => Promise.resolve(),
    }),
}));

const WELL: Run = {
  interpreter: 'cpython-3.14.2',
  exit: 0,
  exception: null,
  elapsed: 0,
  verdict: null,
  detail: null,
  stdout: '',
  stderr: '',
  events: [{ seq: 1, t: 0, kind: 'stdout', text: 'before\n', task: 0, co: null, line: 1 }],
};
const FAILED: Run = { ...WELL, exit: 1, exception: { type: 'ValueError', message: 'bad' } };
const SIGNAL: Run = {
  ...WELL,
  exit: 1,
  verdict: 'needs-native',
  detail: 'signal',
  exception: { type: 'NotImplementedError', message: '' },
};
const PACKAGE: Run = {
  ...WELL,
  exit: 1,
  verdict: 'needs-native',
  detail: 'package aiohttp',
  exception: { type: 'ModuleNotFoundError', message: "No module named 'aiohttp'" },
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'docrun-ended-'));
  writeFileSync(join(folder, 'example.py'), 'print("before")\n');
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** What a verb says of a run. */
async function say(verb: string, run: Run, language = 'en'): Promise<{ exit: number; out: string; warned: string }> {
  state.run = run;
  vi.stubEnv('LC_ALL', language);
  const written = { out: '', warned: '' };
  const keep = (stream: 'out' | 'warned') => (text: string | Uint8Array) => {
    written[stream] += String(text);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(keep('out'));
  vi.spyOn(process.stderr, 'write').mockImplementation(keep('warned'));
  return { exit: await main([verb, join(folder, 'example.py')]), ...written };
}

describe('the picture of a run', () => {
  test('that ended well comes without a word', async () => {
    const { exit, out, warned } = await say('diagram', WELL);
    expect({ exit, warned }).toEqual({ exit: 0, warned: '' });
    expect(out).toContain('sequenceDiagram');
  });

  test.each([
    [
      'with an exception',
      FAILED,
      'docrun: the program ended with ValueError: bad; the picture shows the run up to there\n',
    ],
    [
      'with a status',
      { ...WELL, exit: 3, exception: { type: 'SystemExit', message: '3' } },
      'docrun: the program ended with exit status 3; the picture shows the run up to there\n',
    ],
    ['by a limit', { ...WELL, exit: 1, verdict: 'time-limit' as const }, 'docrun: the run was ended: time-limit\n'],
  ])('that ended %s says so, and ends as it did', async (_, run, said) => {
    const { exit, out, warned } = await say('diagram', run);
    expect({ exit, warned }).toEqual({ exit: run.exit, warned: said });
    expect(out).toContain('sequenceDiagram');
  });
});

describe('a program that the embedded interpreter cannot run', () => {
  test.each(['uk', 'ru', 'en'])('is told in %s which option helps', async (language) => {
    const signal = await say('run', SIGNAL, language);
    expect(signal).toMatchObject({ exit: 1, out: 'before\n' });
    expect(signal.warned).toMatch(/^docrun: .*needs-native.* --interpreter 3\.14\n$/);
    const missing = await say('run', PACKAGE, language);
    expect(missing.warned).toMatch(/^docrun: .*aiohttp.* --interpreter 3\.14 --packages aiohttp\n$/);
  });
});
