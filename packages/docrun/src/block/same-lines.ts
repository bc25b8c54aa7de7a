/** A string that ends on its line, or a comment. Triple quotes are refused before. */
const LITERAL =
  /(?<![\w"'])(?<prefix>[rbfutRBFUT]{0,2})(?:"(?<double>(?:[^"\\]|\\.)*)"|'(?<single>(?:[^'\\]|\\.)*)')|#.*/g;

/**
 * Whether two codes are clearly the same but for strings and comments, told line by line without parsing: nearly every
 * translation is, and parsing takes fifty times as long. False says nothing; the grammar must then be asked.
 */
export function haveSameLines(one: string, other: string): boolean {
  // What could carry a string over a line end is left to the grammar.
  if (/"""|'''|\\\n/.test(one) || /"""|'''|\\\n/.test(other)) return false;
  const lines = one.split('\n');
  const others = other.split('\n');
  return (
    lines.length === others.length &&
    lines.every((line, index) => {
      if (line === others[index]) return true;
      const masked = maskLine(line);
      return masked !== null && masked === maskLine(others[index] ?? '');
    })
  );
}

/** A line with its strings masked and its comment gone; null where that cannot be told without the grammar. */
function maskLine(line: string): string | null {
  let clear = true;
  const masked = line.replace(
    LITERAL,
    (match, prefix: string | undefined, double: string | undefined, single: string | undefined) => {
      if (match.startsWith('#')) return '';
      const kind = (prefix ?? '').toLowerCase();
      if (/[ft]/.test(kind)) {
        const words = (double ?? single ?? '').replaceAll(/\{\{|\}\}/g, '');
        const fields = words.match(/\{[^{}"'\\]*\}/g) ?? [];
        // A field in a field, or a string in one.
        if (/[{}]/.test(words.replaceAll(/\{[^{}"'\\]*\}/g, ''))) clear = false;
        return `${kind}""${fields.join('')}`;
      }
      return `${kind}""`;
    },
  );
  return clear && !/["'\\]/.test(masked.replaceAll('""', '')) ? masked.trimEnd() : null;
}
