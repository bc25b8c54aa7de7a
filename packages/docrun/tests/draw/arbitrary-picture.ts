import fc from 'fast-check';
import type { Picture, Step } from '../../src/diagram/model.ts';

const word = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.string({ minLength: 1, maxLength: 8, unit: 'binary' }),
  fc.constantFrom(
    'await',
    'gather(order("суп", 2), order("чай", 1))',
    'друкує:',
    'wrap:',
    'end',
    '%%',
    '#lt;',
    '&amp;',
    '<br/>',
    '$$x$$',
    '</text><script>',
    '👩‍👩‍👧‍👦',
    'שלום',
    'a_rather_long_name_of_a_function_that_nobody_would_give',
  ),
);

/** Texts as a program may bring them about: one line or more, with signs that mean something in SVG or Mermaid. */
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));

/** Pictures of any kind, with repetitions inside of repetitions. */
export const picture: fc.Arbitrary<Picture> = fc.array(text, { minLength: 1, maxLength: 8 }).chain((labels) => {
  const lanes = labels.map((label, index) => ({ id: `lane ${index}`, label }));
  const lane = fc.constantFrom(...lanes.map(({ id }) => id));
  const { step } = fc.letrec<{ step: Step }>((tie) => ({
    step: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.record({
        kind: fc.constant('message' as const),
        style: fc.constantFrom('call' as const, 'answer' as const, 'request' as const, 'fail' as const),
        from: lane,
        to: lane,
        text,
      }),
      fc.record({
        kind: fc.constant('note' as const),
        lanes: fc.array(lane, { minLength: 1, maxLength: 2 }),
        text: fc.array(text, { minLength: 1, maxLength: 5 }),
      }),
      fc.record({
        kind: fc.constant('repeat' as const),
        times: fc.integer({ min: 3, max: 999 }),
        text,
        steps: fc.array(tie('step'), { minLength: 1, maxLength: 5 }),
      }),
    ),
  }));
  return fc.record({ lanes: fc.constant(lanes), steps: fc.array(step, { maxLength: 15 }) });
});
