import { maskC } from './c.ts';
import { maskConsole } from './console.ts';
import type { MaskedToken } from './masked-token.ts';
import { maskPython } from './python.ts';
import type { Block } from './types.ts';

/** The tokens of a block's code, without the words of its strings and without comments. */
export function maskCode({ language, code }: Block): MaskedToken[] {
  switch (language) {
    case 'python':
      return maskPython(code);
    case 'c':
      return maskC(code);
    case 'console':
      return maskConsole(code);
  }
}
