import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createRenderer, type Renderer } from '../../src/mermaid-svg/index.node.ts';
import { samples } from './samples.ts';

// A worker or a browser starts slowly on a machine that is busy with the other tests.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const { mermaid, about } = samples.waitFor;

let folder: string;
let renderer: Renderer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mermaid-svg-'));
  renderer = createRenderer({ cacheFolder: join(folder, 'cache') });
});
afterAll(async () => {
  await renderer.close();
  await rm(folder, { recursive: true });
});
afterEach(() => rm(join(folder, 'cache'), { recursive: true }));

const draw = (): Promise<string> => renderer.render(mermaid, about);

const entryPath = async (): Promise<string> => {
  const names = await readdir(join(folder, 'cache'));
  expect(names).toHaveLength(1);
  return join(folder, 'cache', names[0] ?? '');
};

test('a kept drawing is used instead of drawing again', async () => {
  await draw();
  const kept = '<svg>kept</svg>';
  await writeFile(await entryPath(), `${createHash('sha256').update(kept).digest('hex')}\n${kept}`);
  expect(await draw()).toBe(kept);
});

test.each([
  ['cut short', (entry: string) => entry.slice(0, entry.length / 2)],
  ['edited', (entry: string) => entry.replace('</svg>', '<script/></svg>')],
  ['empty', () => ''],
])('a kept drawing that was %s is drawn again', async (_name, damage) => {
  const first = await draw();
  const path = await entryPath();
  const entry = await readFile(path, 'utf8');
  await writeFile(path, damage(entry));
  expect(await draw()).toBe(first);
  expect(await readFile(path, 'utf8')).toBe(entry);
});

test('the same diagram asked for twice at once is drawn once', async () => {
  const [one, two] = [draw(), draw()];
  expect(one).toBe(two);
  await one;
  await entryPath();
});
