import type { DiagramAbout } from '../../src/mermaid-svg/index.node.ts';

/** A diagram to draw in tests. */
export interface Sample {
  readonly mermaid: string;
  readonly about: DiagramAbout;
}

const sample = (locale: DiagramAbout['locale'], title: string, lines: readonly string[]): Sample => ({
  mermaid: ['sequenceDiagram', ...lines, ''].join('\n'),
  about: { locale, title, description: `${title}.` },
});

/** Every kind of element that our diagrams have, in all three languages. */
export const samples = {
  waitFor: sample('uk', 'Очікування з терміном', [
    'participant L as цикл подій',
    'participant main as main()',
    'participant slow as slow()',
    'main->>slow: await wait_for(slow(), timeout=1)',
    'activate slow',
    'slow->>L: await sleep(10)',
    'Note over L,slow: t = 1 с#59; час вийшов',
    'L-xslow: CancelledError, кинуто в рядку 5',
    'Note over slow: друкує "slow: cancelled"',
    'slow--xmain: скасовано',
    'deactivate slow',
    'Note over main: TimeoutError, друкує "too late after 1 s"',
  ]),
  lock: sample('ru', 'Замок', [
    'participant main as main()',
    'participant W1 as worker_1',
    'participant K as Lock',
    'participant W2 as worker_2',
    'main->>W1: create_task',
    'main->>W2: create_task',
    'W1->>K: async with lock',
    'activate K',
    'K-->>W1: захвачен',
    'W2->>K: async with lock: ждёт, пока замок не освободится',
    'Note over main,W2: t = 2 с',
    'W1->>K: release()',
    'deactivate K',
    'rect rgb(200, 220, 255)',
    'K-->>W2: захвачен',
    'Note over W2: печатает "моя очередь"',
    'end',
  ]),
  queue: sample('en', 'A queue', [
    'actor U as Visitor',
    'participant Q as Queue(maxsize=2)',
    'participant C as consumer_with_a_rather_long_identifier',
    'loop for item in range(3)',
    'U->>Q: await put(item)',
    'end',
    'C-)Q: get_nowait()',
    'alt queue is empty',
    'Q--xC: QueueEmpty raised in get_nowait and nobody catches it',
    'else there is an item',
    'Q-->>C: 1',
    'end',
    'par all at once',
    'C->>C: asyncio_background_refresh_worker.cancel()',
    'and',
    'Q->>Q: _wake_up_next()',
    'end',
    'critical shutdown',
    'U->>Q: shutdown(immediate=True)',
    'end',
    'break failed',
    'opt only if asked',
    'U-xC: bye',
    'end',
    'end',
    'Note right of C: after',
    'Note left of U: before',
  ]),
} as const;
