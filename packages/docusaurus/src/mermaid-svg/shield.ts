/**
 * Characters that mean something to Mermaid are carried through it as private-use characters and put back at the end.
 * Mermaid itself turns `#59;` into a marker of eight letters and measures that, so its boxes come out too wide;
 * one private character stands for one real one.
 */
const shift = 0xe000;

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

const hide = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return ' ';
  return code < 0x80 ? String.fromCharCode(shift + code) : character;
};

const decode = (entity: string, name: string): string => {
  if (!/^\+?\d+$/.test(name)) return Object.hasOwn(named, name) ? hide(named[name] ?? '') : entity;
  const code = Number(name);
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? hide(String.fromCodePoint(code)) : '\ufffd';
};

/**
 * Makes a diagram's text safe for Mermaid without changing how it reads, line by line (so that line numbers hold):
 * entities (`#59;`, `#quot;`) become one character each, tags other than `<br>` become text, `$$` stays two dollars
 * (Mermaid would run KaTeX), comments become empty lines, and a directive (`%%{init}%%`), which would change how everything is
 * drawn, becomes a syntax error.
 */
export const shield = (mermaid: string): string =>
  mermaid
    .replace(/\r\n?/g, '\n')
    .replace(/[\ue000-\ue07f]/g, '\ufffd')
    .replace(/^[ \t]*%%(?!\{).*$/gm, '')
    .replace(/%(?=%\{)/g, hide)
    .replace(/#(\+?\w+);/g, decode)
    .replace(/<(?!\/?br\s*\/?>)(?=[a-z/!?])/gi, hide)
    .replace(/\$(?=\$)/g, hide);

/** Puts back the characters that `shield` hid. */
export const unshield = (text: string): string =>
  text.replace(/[\ue000-\ue07f]/g, (character) => String.fromCharCode(character.charCodeAt(0) - shift));
