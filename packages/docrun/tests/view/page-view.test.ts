import { expect, test } from 'vitest';
import { parsePage } from '../../src/block/parse-page.ts';
import { blockKey, type RunnerIdentity } from '../../src/recording/key.ts';
import type { RecordingState } from '../../src/recording/read-recording.ts';
import type { RecordedRun, Witness } from '../../src/recording/schema.ts';
import { signWitness, witnessKey } from '../../src/recording/witness.ts';
import { viewBlocks } from '../../src/view/page-view.ts';

const PLACE = { file: 'docs/page.md', path: 'page', locale: 'uk' } as const;
const RUNNER: RunnerIdentity = {
  interpreter: 'cpython-3.14.2 virtual',
  harness: 'h',
  native: 'n',
  witness: 'w',
  explore: 'e',
};
const PARTS = { setup: [], files: [], pins: [] };
const RUN: RecordedRun = {
  interpreter: RUNNER.interpreter,
  exit: 0,
  exception: null,
  elapsed: 0,
  verdict: null,
  events: [],
  digest: '',
};

test('a witness of other code, or of another run, is not current', () => {
  const { blocks } = parsePage('```python id="a"\nx = 1\n```\n', PLACE);
  const [block] = blocks;
  if (!block) throw new Error('The page has a block.');
  const key = witnessKey(block, PARTS, RUNNER.witness);
  const unsigned = (version: string) => ({ interpreter: `cpython-${version} real`, runs: 2, differs: null });
  const current = signWitness(unsigned('3.11.7'), key, RUN);
  const witnesses: Witness[] = [
    signWitness(unsigned('3.10.13'), 'of other code', RUN),
    current,
    signWitness(unsigned('3.12.1'), key, { ...RUN, exit: 1 }),
  ];
  const recorded = { key: blockKey(block, PARTS, RUNNER), runs: [RUN], witnesses };
  const recording: RecordingState = {
    kind: 'whole',
    file: 'recordings/uk/page.json',
    recording: { schema: 2, page: 'page', locale: 'uk', blocks: { a: recorded } },
    text: '',
    placeOf: () => ({ line: 1, column: 1 }),
  };
  const [view] = viewBlocks(blocks, recording, { runner: RUNNER, packages: new Map() });
  expect(view?.witnesses).toEqual([current]);
});
