import { MermaidSyntaxError } from './error.ts';
import { unshield } from './shield.ts';

const tokenNames: Readonly<Record<string, string>> = { NEWLINE: 'end of line', TXT: 'text', '1': 'end of the diagram' };

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What Mermaid's generated parser says: a line, a picture of the place, what it wanted and what it got. */
const fromParser = (message: string, lines: readonly string[]): MermaidSyntaxError | undefined => {
  const stated = Number(/\bon line (\d+)/.exec(message)?.[1]);
  if (!Number.isInteger(stated)) return undefined;
  const line = Math.max(1, Math.min(stated, lines.length));
  const source = unshield(lines[line - 1] ?? '').trim();
  const got = /, got '([^']*)'\s*$/.exec(message)?.[1];
  const found = got === undefined ? 'text that Mermaid does not know' : `unexpected ${tokenNames[got] ?? `"${got}"`}`;
  return new MermaidSyntaxError(line, source ? `${found} in "${source}"` : found);
};

/**
 * Gives an error of Mermaid's parser its line. Errors about meaning (an activation ended twice, say) come without one: it is
 * the last line of the shortest beginning of the diagram that fails in the same way.
 *
 * @param shielded The whole text, as it was parsed.
 * @param parse Mermaid's parser.
 */
export const toSyntaxError = async (
  error: unknown,
  shielded: string,
  parse: (text: string) => Promise<unknown>,
): Promise<MermaidSyntaxError> => {
  const lines = shielded.replace(/\n+$/, '').split('\n');
  const message = messageOf(error);
  const located = fromParser(message, lines);
  if (located) return located;
  const failsAlike = async (count: number): Promise<boolean> => {
    try {
      await parse(`${lines.slice(0, count).join('\n')}\n`);
      return false;
    } catch (early) {
      return messageOf(early) === message;
    }
  };
  let line = 1;
  while (line < lines.length && !(await failsAlike(line))) line += 1;
  return new MermaidSyntaxError(line, unshield(message));
};
