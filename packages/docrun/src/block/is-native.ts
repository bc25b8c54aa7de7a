import type { Block } from './types.ts';

/**
 * Whether a block is run by a real interpreter (or compiler, or shell) of the machine, in real time. The embedded one has
 * no packages, no files beside the program and no standard input.
 */
export function isNative({ language, input, options }: Pick<Block, 'language' | 'input' | 'options'>): boolean {
  if (language !== 'python' || input !== null) return true;
  return options.runtime === 'native' || options.packages !== undefined || options.files !== undefined;
}
