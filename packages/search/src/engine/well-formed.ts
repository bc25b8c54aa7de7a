/**
 * The text with each half of a letter that lost its other half replaced, as `String.prototype.toWellFormed` has it, which
 * is too young: a cut, or a paste, may leave one, and no address can hold it.
 */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
