/**
 * Makes spellings of one word equal: case, the apostrophes inside a word, ё and е, ґ and г, the stress mark. й and ї
 * stay, because the text is composed first.
 */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<=\p{L})['’ʼ‘`´ʹ](?=\p{L})/gu, '')
    .replace(/ё/g, 'е')
    .replace(/ґ/g, 'г')
    .replace(/\u0301/g, '');
}

/** A name without anything that readers leave out or put in: `asyncio.wait_for` and `asyncio wait-for` are one. */
export function glue(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}
