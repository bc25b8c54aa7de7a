import { fileURLToPath } from 'node:url';
import type { Locale } from '../block/types.ts';
import { readTextIfThere } from '../file/read-text.node.ts';
import { type Explanation, parseExplanation } from './explanation.ts';

/** Reads what explains a rule in one language; null where nothing does. */
export function readExplanation(folder: URL, rule: string, locale: Locale): Explanation | null {
  const text = readTextIfThere(fileURLToPath(new URL(`${locale}/${rule}.md`, folder)));
  return text === null ? null : parseExplanation(text);
}
