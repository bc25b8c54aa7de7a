import { translate } from '@docusaurus/Translate';
import type { TextsOf } from './types.ts';

export const THREADS: TextsOf<'threads'> = {
  'threads/to-thread': () => ({
    name: 'to_thread',
    code: true,
    line: translate({
      id: 'primitive.toThread',
      message: 'Runs blocking code in a thread, or in another process, while the loop goes on.',
    }),
  }),
  'threads/run-coroutine-threadsafe': () => ({
    name: 'run_coroutine_threadsafe',
    code: true,
    line: translate({
      id: 'primitive.runCoroutineThreadsafe',
      message: 'Hands work from another thread to the loop, the only safe way in.',
    }),
  }),
  'threads/counting': () => ({
    name: translate({ id: 'primitive.counting.name', message: 'How many threads' }),
    code: false,
    line: translate({
      id: 'primitive.counting',
      message: 'How many threads and processes are at work, counted by runs.',
    }),
  }),
};
