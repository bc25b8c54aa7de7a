import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { countNotes } from '../../src/notes/count.ts';
import { readNotesMap } from '../../src/notes/notes.node.ts';
import { viewNotes, viewTargets } from '../../src/notes/view.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

it('holds everything that the five notes hold', () => {
  const map = readNotesMap(ROOT);
  expect(map && countNotes(map, new Set()).kinds).toMatchObject({
    heading: { things: 74 },
    item: { things: 77 },
    block: { things: 57 },
    image: { things: 33 },
    error: { things: 88 },
  });
});

it('is nothing in a project that merges no notes', () => {
  expect(readNotesMap(fileURLToPath(new URL('.', import.meta.url)))).toBeNull();
  expect(viewNotes(null, new Set())).toMatchObject({ lost: [], nowhere: [], bad: [] });
  expect(viewTargets(null, new Set(['page'])).targets).toEqual([]);
});

it('does not count what has only a target that is not there', () => {
  const target = { kind: 'error', id: 'E01', page: 'page', heading: 'one' } as const;
  const notes = [{ kind: 'error', id: 'E01', what: 'x', line: 1 }] as const;
  const targets = [
    { ...target, line: 1 },
    { ...target, heading: 'two', line: 2 },
  ];
  expect(countNotes({ notes, targets, bad: [] }, new Set([1])).mapped).toBe(1);
  expect(countNotes({ notes, targets, bad: [] }, new Set([1, 2])).mapped).toBe(0);
});
