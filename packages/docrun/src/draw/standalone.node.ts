import { readFileSync } from 'node:fs';

/** What a picture that stands alone needs to be styled, in colours for a light ground and a dark one. */
export function readStandaloneCss(): string {
  return ['standalone', 'pictures']
    .map((name) => readFileSync(new URL(`./${name}.css`, import.meta.url), 'utf8'))
    .join('')
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\n\s*/g, '\n')
    .trim();
}
