import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { toQuickForm } from '../../src/recording/quick-form.ts';
import { type Recording, recordingSchema } from '../../src/recording/schema.ts';
import { type TraceEvent, traceEvent } from '../../src/trace/event.ts';

const FOLDER = fileURLToPath(new URL('../../../../recordings/', import.meta.url));
const recordings = globSync('*/**/*.json', { cwd: FOLDER }).map(
  (file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Recording,
);
const isRecording = toQuickForm(recordingSchema);
const isEvent = toQuickForm(traceEvent);

/** Whether the quick form says yes; where it does, the schema must take the value and give the same JSON. */
function ask(schema: z.ZodType, form: (value: unknown) => boolean, value: unknown): boolean {
  if (!form(value)) return false;
  const { success, data } = schema.safeParse(value);
  if (!success || JSON.stringify(data) !== JSON.stringify(value))
    throw new Error(`yes is said of ${JSON.stringify(value)}`);
  return true;
}

/** Events of every kind that was ever recorded, with all the fields that such events had. */
function eventsOfEveryForm(): TraceEvent[] {
  const forms = new Map<string, TraceEvent>();
  const part = (value: unknown) => (typeof value === 'object' && value && 'kind' in value ? value.kind : typeof value);
  for (const { blocks } of recordings)
    for (const { runs } of Object.values(blocks))
      for (const { events } of runs)
        for (const event of events)
          forms.set(
            JSON.stringify([event.kind, Object.entries(event).map(([key, value]) => [key, part(value)])]),
            event,
          );
  return [...forms.values()];
}
const events = eventsOfEveryForm();
const group = { type: 'ExceptionGroup', message: 'a', errors: [{ type: 'ValueError', message: '' }] };
const ofGroup: unknown = { seq: 1, t: 0, kind: 'unstarted', task: 1, name: 'a', error: group };

const sha = 'f'.repeat(64);
const run = (exit: number) => ({
  interpreter: 'a',
  exit,
  exception: null,
  elapsed: 0,
  verdict: null,
  events: [],
  digest: sha,
});
const outcome = { exit: 1, exception: { type: 'a', message: '' }, stdout: '', stderr: '' };
/** A small recording with all that a recording can have beside events. */
const small = {
  schema: 2,
  page: 'a',
  locale: 'uk',
  blocks: {
    a: {
      key: sha,
      runs: [run(0), { ...run(1), exception: { type: 'a', message: 'b' }, verdict: 'deadlock', elapsed: 0.5 }],
      witnesses: [
        { interpreter: 'a', runs: 1, differs: null, digest: sha },
        { interpreter: 'b', runs: 2, differs: outcome, digest: sha },
      ],
    },
    b: { key: sha, runs: [run(255)], witnesses: [] },
  },
};

type Path = readonly (string | number)[];
type Entries = readonly (readonly [string | number, unknown])[];

const ODD: readonly unknown[] = [
  ...[null, true, 0, -0, 1, -1, 2, 255, 256, 0.5, -0.5, 2 ** 53, Number.POSITIVE_INFINITY, '', 'a', 'uk', 'deadlock'],
  ...['result', 'stdin', 'F'.repeat(64), `${sha}\n`, [], [1], ['a'], [null], {}, { type: 'a', message: 'b' }],
  ...[{ kind: 'pass' }, { kind: 'task', task: 1 }, { id: 1, type: 'a', name: 'b' }, { kind: 'future' }],
];
const NAMES = ['thread', 'process', 'x', 'kind', 'error', 'errors', 'value', 'line', '0', 'toString', '__proto__'];

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const entriesOf = (value: object): Entries => (Array.isArray(value) ? [...value.entries()] : Object.entries(value));

function pathsOf(value: unknown, path: Path = []): Path[] {
  const inside = isObject(value) ? entriesOf(value).flatMap(([key, item]) => pathsOf(item, [...path, key])) : [];
  return [path, ...inside];
}

/** Ways to change a value itself, or the name of one of its fields. */
function* variantsOf(value: unknown): Iterable<unknown> {
  yield* ODD;
  if (!isObject(value)) return;
  if (Array.isArray(value)) {
    for (const odd of ODD) yield [...value, odd];
    yield value.slice(1);
    return;
  }
  const entries = Object.entries(value);
  yield Object.fromEntries(entries.toReversed());
  for (const [index, [name, item]] of entries.entries()) {
    yield Object.fromEntries(entries.toSpliced(index, 1));
    for (const other of NAMES) yield Object.fromEntries(entries.with(index, [other, item]));
    yield Object.fromEntries([...entries.toSpliced(index, 1), [name, item]]);
  }
  for (const name of NAMES) for (const odd of [1, 'a', {}]) yield Object.fromEntries([[name, odd], ...entries]);
}

/** A value with another one at a place inside. */
function withAt(value: unknown, [step, ...rest]: Path, change: (old: unknown) => unknown): unknown {
  if (step === undefined) return change(value);
  if (!isObject(value)) return value;
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? withAt(item, rest, change) : item));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === step ? withAt(item, rest, change) : item]),
  );
}

function* changesOf(value: unknown): Iterable<unknown> {
  for (const path of pathsOf(value)) {
    const at = path.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown>)[step], value);
    for (const variant of variantsOf(at)) yield withAt(value, path, () => variant);
  }
}

describe('the quick form', () => {
  it('says yes of everything that was recorded', () => {
    expect(recordings.filter((recording) => !ask(recordingSchema, isRecording, recording))).toEqual([]);
    expect(new Set(events.map(({ kind }) => kind)).size).toBeGreaterThan(25);
    expect([ask(traceEvent, isEvent, ofGroup), ask(recordingSchema, isRecording, small)]).toEqual([true, true]);
  });

  it.each<[string, z.ZodType, (value: unknown) => boolean, readonly unknown[]]>([
    ['events', traceEvent, isEvent, [...events, ofGroup]],
    ['recordings', recordingSchema, isRecording, [small]],
  ])('says yes of no changed %s that the schema refuses or would change', (_, schema, form, values) => {
    const said = { yes: 0, no: 0 };
    for (const value of values)
      for (const changed of changesOf(value)) said[ask(schema, form, changed) ? 'yes' : 'no'] += 1;
    expect(said.yes).toBeGreaterThan(50);
    expect(said.no).toBeGreaterThan(1000);
  });

  it('says yes of no event with several changes that the schema refuses or would change', () => {
    const step = fc.record({ at: fc.nat(), which: fc.nat() });
    const property = fc.property(
      fc.constantFrom(...events),
      fc.array(step, { minLength: 2, maxLength: 4 }),
      (event, steps) => {
        let value: unknown = event;
        for (const { at, which } of steps) {
          const paths = pathsOf(value);
          value = withAt(value, paths[at % paths.length] ?? [], (old) => {
            const variants = [...variantsOf(old)];
            return variants[which % variants.length];
          });
        }
        ask(traceEvent, isEvent, value);
      },
    );
    fc.assert(property, { seed: 1, numRuns: 3000 });
  });

  it.each<[string, unknown, boolean]>([
    ['as it is written', { seq: 1, t: 0, kind: 'resume', task: 1 }, true],
    ['with a field that may be there', { seq: 1, t: 0, thread: 1, kind: 'resume', task: 1 }, true],
    ['in another order', { t: 0, seq: 1, kind: 'resume', task: 1 }, false],
    ['without a field', { seq: 1, t: 0, kind: 'resume' }, false],
    ['with another field', { seq: 1, t: 0, kind: 'resume', task: 1, x: 1 }, false],
    ['of no kind', { seq: 1, t: 0, task: 1 }, false],
    ['of a kind that every object has', { seq: 1, t: 0, kind: 'constructor', task: 1 }, false],
    ['that is a list', [], false],
  ])('of an event %s', (_, value, says) => {
    expect(ask(traceEvent, isEvent, value)).toBe(says);
  });

  it.each([
    ['z.date()', z.date()],
    ['z.email()', z.email()],
    ['z.object()', z.object({ a: z.string() })],
    ['z.union()', z.union([z.string(), z.number()])],
    ['max()', z.string().max(3)],
    ['a regular expression with flags', z.string().regex(/a/i)],
    ['multipleOf()', z.number().multipleOf(2)],
    ['z.int32()', z.int32()],
    ['refine()', z.string().refine((text) => text !== 'a')],
    ['transform()', z.string().transform((text) => text.length)],
    ['trim()', z.string().trim()],
    ['default()', z.string().default('a')],
  ])('is not made where there is something that it does not know: %s', (_, schema) => {
    expect(() => toQuickForm(schema)).toThrow('quick form');
  });
});
