/** One token of code, or the beginning or end of a construct around tokens. */
export interface MaskedToken {
  /** The token's text; the text of a string is masked. */
  readonly text: string;
  /** Where it begins, as an offset into the code. */
  readonly from: number;
}
