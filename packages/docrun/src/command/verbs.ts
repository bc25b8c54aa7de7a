import type { Command } from './command.ts';

/** Each verb is loaded when it is asked for: `check` has no use for an interpreter. */
export const VERBS: Readonly<Record<string, () => Promise<{ readonly command: Command }>>> = {
  check: () => import('./check.ts'),
  record: () => import('./record.ts'),
  run: () => import('./run.ts'),
  diagram: () => import('./diagram.ts'),
  explore: () => import('./explore.ts'),
  facts: () => import('./facts.ts'),
  explain: () => import('./explain.ts'),
  doctor: () => import('./doctor.ts'),
  config: () => import('./config.ts'),
};
