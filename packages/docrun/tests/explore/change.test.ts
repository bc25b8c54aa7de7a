import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Change, formatChanges, parseChanges } from '../../src/change/change.ts';

const number = fc.integer({ min: 0, max: 100_000 });
const word = fc.stringMatching(/^[A-Za-z_]\w{0,8}$/);
const label = fc.stringMatching(/^[\p{L}\w.()-]{1,12}$/u);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('cancel' as const), iteration: number, task: fc.option(label) }),
  fc.record({ kind: fc.constant('timer' as const), number, factor: fc.constantFrom(0, 0.5, 10) }),
  fc.record({ kind: fc.constant('order' as const), number }),
  fc.record({ kind: fc.constant('interrupt' as const), iteration: number }),
  fc.record({ kind: fc.constant('fail' as const), number, exception: word }),
  fc.record({ kind: fc.constant('vary' as const), name: word, value: fc.constantFrom('0', '"a b"', 'None', '[1, 2]') }),
  fc.constantFrom<Change>({ kind: 'collect' }, { kind: 'eager' }, { kind: 'debug' }),
);

describe('the notation of changes', () => {
  test('says every change, alone and with others', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        expect(parseChanges(formatChanges(changes))).toEqual(changes);
      }),
    );
  });

  test('is what people type', () => {
    expect(parseChanges('cancel@7')).toEqual([{ kind: 'cancel', iteration: 7, task: null }]);
    expect(parseChanges(' fail@5 + JOBS = 0'.replace(' = ', '='))).toEqual([
      { kind: 'fail', number: 5, exception: 'OSError' },
      { kind: 'vary', name: 'JOBS', value: '0' },
    ]);
  });

  test.each(['', 'cancel', 'cancel@', 'cancel@x', 'timer@3', 'timer@3*-1', 'order@', 'eager+', 'JOBS=', 'a b'])(
    'does not take %j',
    (text) => {
      expect(parseChanges(text)).toBeNull();
    },
  );
});
