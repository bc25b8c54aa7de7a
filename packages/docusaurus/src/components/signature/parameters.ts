const OPENING = '([{';
const CLOSING = ')]}';
const QUOTES = `"'`;

/**
 * The parameters of a signature such as `(aw, timeout=None)`, and what follows the closing parenthesis (` -> int`).
 * Commas inside brackets and strings part nothing.
 */
export function splitParameters(signature: string): { readonly parameters: readonly string[]; readonly rest: string } {
  const parameters: string[] = [];
  let depth = 0;
  let quote = '';
  let start = 1;
  for (let at = 0; at < signature.length; at += 1) {
    const sign = signature.charAt(at);
    if (quote) {
      quote = sign === quote ? '' : quote;
    } else if (QUOTES.includes(sign)) {
      quote = sign;
    } else if (OPENING.includes(sign)) {
      depth += 1;
    } else if (CLOSING.includes(sign)) {
      depth -= 1;
      if (depth === 0) {
        parameters.push(signature.slice(start, at).trim());
        return { parameters: parameters.filter(Boolean), rest: signature.slice(at + 1) };
      }
    } else if (sign === ',' && depth === 1) {
      parameters.push(signature.slice(start, at).trim());
      start = at + 1;
    }
  }
  return { parameters: [], rest: signature };
}
