import type { ApiKind } from 'docrun/facts';

/** What a page shows of one public name. Versions are in words, such as `3.10–3.12`. */
export interface SignatureView {
  /** The full name, such as `asyncio.wait_for`. */
  readonly of: string;
  readonly kind: ApiKind;
  /** As Python's `inspect.signature` gives it, such as `(fut, timeout)`; empty where there is none. */
  readonly signature: string;
  /** The versions that have this kind and signature. */
  readonly versions: string;
  /** The version that brought the name. */
  readonly since?: string;
  /** The version that no longer has the name. */
  readonly removed?: string;
  /** What it was like before, newest first. */
  readonly older: readonly { readonly versions: string; readonly signature: string }[];
  /** Uses that warn that they are deprecated, or fail by now. */
  readonly deprecated: readonly {
    readonly how: string;
    readonly where?: 'no-loop';
    readonly since?: string;
    readonly results: readonly { readonly versions: string; readonly category: string; readonly message: string }[];
  }[];
}

/** A name in a list. */
export interface MemberView extends SignatureView {
  /** The address of the section that explains it, such as `/tasks/wait#empty`. */
  readonly home?: string;
  /** Whether every version that was recorded has this signature. */
  readonly isEverywhere: boolean;
}

/** A name of the module with its public members. */
export interface NameView extends MemberView {
  readonly members: readonly MemberView[];
}

/** A list of names. */
export interface MembersView {
  readonly names: readonly NameView[];
}
