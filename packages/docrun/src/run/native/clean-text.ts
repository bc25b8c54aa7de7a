/** Folders that stand in what a program prints and differ from one machine, or one run, to the next. */
export interface Folders {
  /** Where the program ran. */
  readonly work: string;
  /** Where it put temporary files. */
  readonly temporary: string;
  /** Of the standard library. */
  readonly library: string;
  /** Of installed packages. */
  readonly packages: readonly string[];
  /** Of docrun's own Python. */
  readonly harness: string;
}

/** What is left of a traceback that had no frame of the program. */
const EMPTY_TRACEBACK = /Traceback \(most recent call last\):\n(?=\S)/g;

/**
 * What a program printed, as a reader would have it: files named from the working folder, or from the root of the library
 * (`asyncio/tasks.py`), and nothing of what started the program in stacks that are printed.
 */
export function cleanText(text: string, { work, temporary, library, packages, harness }: Folders): string {
  let clean = text;
  // Most texts name no folder at all.
  if (clean.includes(harness)) clean = clean.replace(framesOf(harness), '').replace(EMPTY_TRACEBACK, '');
  clean = clean.replaceAll(temporary, '/tmp');
  for (const folder of [...packages, work, library]) {
    if (clean.includes(folder)) clean = clean.replaceAll(`${folder}/`, '').replaceAll(folder, '.');
  }
  return clean;
}

function framesOf(folder: string): RegExp {
  const file = folder.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?: {2}File "${file}[^"]*", line \\d+, in .*\\n(?: {4}.*\\n)*)+`, 'g');
}
