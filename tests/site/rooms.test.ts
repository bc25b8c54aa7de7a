import { globSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/** Rooms, the folders of the sources, and which of them import from which: whoever changes one can see who is above it. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

type Arrows = ReadonlyMap<string, ReadonlySet<string>>;

/** Imports and re-exports, of types too, of worker files and of what is loaded later. */
const IMPORT = /(?:\bfrom |\bimport\(|\bimport |\bURL\()'(\.[^']+)'/g;

function roomOf(file: string): string | null {
  const [room, ...rest] = file.split('/');
  return room === undefined || rest.length === 0 ? null : room;
}

function arrowsOf(sources: ReadonlyMap<string, string>): Arrows {
  const arrows = new Map<string, Set<string>>();
  for (const [file, text] of sources) {
    const from = roomOf(file);
    if (from === null) continue;
    const to = arrows.get(from) ?? new Set();
    arrows.set(from, to);
    for (const [, path = ''] of text.matchAll(IMPORT)) {
      const room = roomOf(normalize(join(file, '..', path)));
      if (room !== null && room !== '..' && room !== from) to.add(room);
    }
  }
  return arrows;
}

/** The rooms from which imports lead back to themselves, sorted. */
function inCircles(arrows: Arrows): string[] {
  const reached = (from: string): Set<string> => {
    const seen = new Set<string>();
    const open = [from];
    for (let room = open.pop(); room !== undefined; room = open.pop()) {
      for (const next of arrows.get(room) ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        open.push(next);
      }
    }
    return seen;
  };
  return [...arrows.keys()].filter((room) => reached(room).has(room)).sort();
}

describe.each(['packages/docrun/src', 'packages/docusaurus/src', 'packages/search/src', 'src'])('%s', (folder) => {
  const cwd = join(ROOT, folder);
  const files = globSync('**/*.{ts,tsx}', { cwd }).map((file) => file.replaceAll('\\', '/'));
  const arrows = arrowsOf(new Map(files.map((file) => [file, readFileSync(join(cwd, file), 'utf8')])));

  test('has imports between its rooms', () => {
    expect([...arrows.values()].reduce((sum, { size }) => sum + size, 0)).toBeGreaterThan(2);
  });

  test('has no circle of rooms', () => {
    expect(inCircles(arrows)).toEqual([]);
  });
});

test('a circle is found, by way of types and of other rooms too', () => {
  const sources = new Map([
    ['a/one.ts', "import type { Two } from '../b/two.ts';"],
    ['b/two.ts', "export { three } from '../c/three.ts';"],
    ['c/three.ts', "const later = () => import('../a/one.ts');"],
    ['d/four.ts', "import { one } from '../a/one.ts';"],
    ['cli.ts', "import './d/four.ts';"],
  ]);
  expect(inCircles(arrowsOf(sources))).toEqual(['a', 'b', 'c']);
});
