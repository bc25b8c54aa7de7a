/** What a diagram shows, before it is put into Mermaid's words or drawn: lanes from left to right, steps from top to bottom. */
export interface Picture {
  readonly lanes: readonly Lane[];
  readonly steps: readonly Step[];
}

export interface Lane {
  /** Unique in the picture. */
  readonly id: string;
  readonly label: string;
}

/**
 * - `call`: one asks another for something, or gives control to the loop
 * - `answer`: a result, or a lane that goes on
 * - `request`: one asks that another be cancelled; nothing is raised yet
 * - `fail`: an exception is raised in the code of the lane it points at, here and now
 */
export type MessageKind = 'call' | 'answer' | 'request' | 'fail';

export type Step =
  | {
      readonly kind: 'message';
      readonly style: MessageKind;
      readonly from: string;
      readonly to: string;
      readonly text: string;
    }
  | { readonly kind: 'note'; readonly lanes: readonly string[]; readonly text: readonly string[] }
  | {
      readonly kind: 'repeat';
      readonly times: number;
      /** How often, in words. */
      readonly text: string;
      readonly steps: readonly Step[];
    };
