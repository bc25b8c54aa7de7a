/** One line of a file. */
export interface SourceLine {
  text: string;
  /** Its line end as it stands in the file; empty for a last line without one. */
  end: string;
}

/** Splits a file's text into its lines, each with its own line end: a page may have Windows line ends. */
export function splitLines(source: string): SourceLine[] {
  const lines: SourceLine[] = [];
  for (const [, text = '', end = ''] of source.matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)) {
    if (text !== '' || end !== '') lines.push({ text, end });
  }
  return lines;
}
