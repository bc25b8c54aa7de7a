/**
 * The part of Mermaid's sequence model (`SequenceDB` of mermaid 12.3) that we read and, for wrapping, write.
 * Mermaid does not publish its types.
 */
export interface SequenceActor {
  readonly name: string;
  /** `participant` is a box, `actor` a figure; Mermaid knows others, which we do not draw. */
  readonly type: string;
  description: string;
  wrap: boolean;
  readonly prevActor: string | undefined;
  readonly nextActor: string | undefined;
}

export interface SequenceMessage {
  readonly id: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly type: number;
  /** 0 left of, 1 right of, 2 over: notes only. */
  readonly placement?: number;
  /** An object on `autonumber` lines. */
  message: unknown;
  wrap: boolean;
}

export interface SequenceModel {
  /** Numbers of the types of message, by Mermaid's names. */
  readonly LINETYPE: Readonly<Record<string, number>>;
  /** In the order of the lanes, from the left. */
  getActors(): Map<string, SequenceActor>;
  getMessages(): SequenceMessage[];
}

/** A message from one actor to another, or a note: it has text and ends at lanes. */
export interface TextMessage extends SequenceMessage {
  readonly from: string;
  readonly to: string;
  message: string;
}

/** Tells messages and notes from frames, activations and numbering. */
export const isTextMessage = (message: SequenceMessage): message is TextMessage =>
  message.from !== undefined && message.to !== undefined && typeof message.message === 'string';

/** Tells notes from messages. */
export const isNote = (message: SequenceMessage): boolean => message.placement !== undefined;

/** Whether a value has the methods that we call. */
export const isSequenceModel = (value: unknown): value is SequenceModel =>
  typeof value === 'object' &&
  value !== null &&
  ['getActors', 'getMessages'].every((name) => name in value && typeof Reflect.get(value, name) === 'function');
