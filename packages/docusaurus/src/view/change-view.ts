/** What a page shows of a change between releases of Python. */
export interface ChangeView {
  /** The releases that brought it, such as `3.12.6`, each with the address of its changelog. */
  readonly releases: readonly { readonly version: string; readonly changelog: string }[];
  readonly issue: { readonly name: string; readonly address: string };
  /** The block whose runs show it. */
  readonly run?: string;
  /** Why none does. */
  readonly unseen?: string;
}
