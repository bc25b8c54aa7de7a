import type { MaskedToken } from './masked-token.ts';

/**
 * A token of C, as ISO/IEC 9899:2018, 6.4, has them: white space and comments, strings, characters, names, numbers,
 * punctuators. The last alternative takes what is none of them.
 */
const TOKEN =
  /(?<blank>(?:[^\S\n]|\\\n|\/\/(?:\\\n|[^\n])*|\/\*[\s\S]*?(?:\*\/|$))+)|(?<end>\n)|(?<prefix>u8|[uUL])?"(?<words>(?:[^"\\\n]|\\[\s\S])*)"?|(?:[uUL])?'(?:[^'\\\n]|\\[\s\S])*'?|[A-Za-z_]\w*|\.?\d(?:[eEpP][+-]|[\w.])*|<<=|>>=|\.\.\.|->|\+\+|--|<<|>>|<=|>=|==|!=|&&|\|\||##|[-+*/%&|^]=|[\s\S]/g;

/** A conversion of printf and scanf; `%%` is none. */
const CONVERSION = /%(?:%|[-+ #0]*(?:\d+|\*)?(?:\.(?:\d+|\*)?)?(?:hh|h|ll|l|j|z|t|L)?(?:\[[^\]]*\]|[a-zA-Z]))/g;

/**
 * The tokens of C code with the contents of strings masked and comments left out. The conversions of formats are kept,
 * and strings that stand side by side count as one: two codes with equal texts do the same but for what their strings say.
 */
export function maskC(code: string): MaskedToken[] {
  const tokens: MaskedToken[] = [];
  let isDirective = false;
  let atLineStart = true;
  for (const { 0: text, groups, index } of code.matchAll(TOKEN)) {
    if (groups?.blank !== undefined) continue;
    if (groups?.end !== undefined) {
      // A line end is white space to C, but it ends a directive of the preprocessor.
      if (isDirective) tokens.push({ text: '\n', from: index });
      isDirective = false;
      atLineStart = true;
      continue;
    }
    if (atLineStart && text === '#') isDirective = true;
    atLineStart = false;
    const isFile = isDirective && tokens.at(-1)?.text === 'include';
    if (groups?.words === undefined || isFile) tokens.push({ text, from: index });
    else pushString(tokens, groups.prefix ?? '', groups.words, index);
  }
  return tokens;
}

function pushString(tokens: MaskedToken[], prefix: string, words: string, from: number): void {
  const conversions = (words.match(CONVERSION) ?? []).filter((conversion) => conversion !== '%%');
  const before = tokens.at(-1);
  const joined = before?.text.startsWith(`${prefix}"`) ? tokens.pop() : undefined;
  const earlier = joined?.text.slice(prefix.length + 1, -1) ?? '';
  tokens.push({ text: `${prefix}"${earlier}${conversions.join('')}"`, from: joined?.from ?? from });
}
