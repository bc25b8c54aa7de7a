import { translate } from '@docusaurus/Translate';
import type { TextsOf } from './types.ts';

export const ITERATION: TextsOf<'iteration'> = {
  'iteration/async-iterators': () => ({
    name: 'async for',
    code: true,
    line: translate({
      id: 'primitive.asyncIterators',
      message: 'Asynchronous iterators and generators: one item after another, waiting in between.',
    }),
  }),
  'iteration/async-with': () => ({
    name: 'async with',
    code: true,
    line: translate({
      id: 'primitive.asyncWith',
      message: 'Opens and closes what takes waiting to open and close, also under cancellation.',
    }),
  }),
};
