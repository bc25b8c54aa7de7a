/** Values without parts, as RFC 8259 has them. */
const SCALAR =
  /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;
const STRING = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const SPACE = /[ \t\n\r]*/y;

/** What may come next: a value, the name of a member, a colon, or a comma or the end of what is open. */
type Wanted = 'value' | 'value-or-end' | 'name' | 'name-or-end' | 'colon' | 'comma-or-end';

/**
 * Where a text stops being JSON: V8's messages do not always say so.
 * @returns an offset into the text, its length where the text only ends too early; null where it is JSON
 */
export function findJsonError(text: string): number | null {
  const open: ('{' | '[')[] = [];
  let wanted: Wanted = 'value';
  let at = 0;
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? null;
  };
  for (;;) {
    at += match(SPACE)?.length ?? 0;
    if (wanted === 'comma-or-end' && open.length === 0) return at < text.length ? at : null;
    const character = text.charAt(at);
    const inside = open.at(-1);
    if (wanted.endsWith('-or-end') && character === (inside === '{' ? '}' : ']')) {
      open.pop();
      wanted = 'comma-or-end';
      at++;
    } else if (wanted === 'comma-or-end' || wanted === 'colon') {
      if (character !== (wanted === 'colon' ? ':' : ',')) return at;
      wanted = wanted === 'colon' || inside === '[' ? 'value' : 'name';
      at++;
    } else if (wanted === 'name' || wanted === 'name-or-end') {
      const name = match(STRING);
      if (name === null) return at;
      wanted = 'colon';
      at += name.length;
    } else if (character === '{' || character === '[') {
      open.push(character);
      wanted = character === '{' ? 'name-or-end' : 'value-or-end';
      at++;
    } else {
      const value = match(SCALAR);
      if (value === null) return at;
      wanted = 'comma-or-end';
      at += value.length;
    }
  }
}
