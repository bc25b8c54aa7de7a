import { expect, it } from 'vitest';
import { createProgress } from '../../src/command/progress.ts';

function terminal(isTTY: boolean) {
  const written: string[] = [];
  let time = 0;
  const progress = createProgress({ isTTY, columns: 10, write: (text) => written.push(text) }, () => time);
  return { written, progress, wait: (milliseconds: number) => (time += milliseconds) };
}

it('shows nothing in the first second', () => {
  const { written, progress, wait } = terminal(true);
  progress('one');
  wait(999);
  progress('two');
  progress(null);
  expect(written).toEqual([]);
});

it('shows one line, not too often and not too wide, and clears it', () => {
  const { written, progress, wait } = terminal(true);
  wait(1500);
  progress('one');
  progress('two');
  wait(100);
  progress('three is long');
  progress(null);
  progress(null);
  expect(written).toEqual(['\r\u001b[2Kone', '\r\u001b[2Kthree is ', '\r\u001b[2K']);
});

it('shows nothing where there is no terminal', () => {
  const { written, progress, wait } = terminal(false);
  wait(5000);
  progress('one');
  progress(null);
  expect(written).toEqual([]);
});
