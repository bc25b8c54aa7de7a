import type { Message } from '../message/say.ts';
import type { Run } from './types.ts';

const PACKAGE = 'package ';

/** Why a run did not end by itself, and what to do about it; null where it did. */
export function sayEnded({ verdict, detail }: Pick<Run, 'verdict' | 'detail'>): Message | null {
  if (verdict === null) return null;
  if (verdict !== 'needs-native') return { key: 'run.ended', values: { verdict } };
  const module = packageOf(detail);
  return module === null ? { key: 'run.needs-native' } : { key: 'run.needs-package', values: { module } };
}

/** The module that a program wanted and the embedded interpreter does not have; null where it wanted something else. */
export function packageOf(detail: Run['detail']): string | null {
  return detail?.startsWith(PACKAGE) ? detail.slice(PACKAGE.length) : null;
}
