import type { MessageKind, Picture, Step } from '../../diagram/model.ts';
import { FONTS } from '../style.ts';
import { Label } from '../text/label.ts';

/** A step with its lanes by number, from the left, and its texts measured. */
export type Row = MessageRow | NoteRow | FrameRow;

export interface MessageRow {
  readonly kind: 'message';
  readonly style: MessageKind;
  readonly from: number;
  readonly to: number;
  readonly label: Label;
}

export interface NoteRow {
  readonly kind: 'note';
  readonly first: number;
  readonly last: number;
  /** Whether it is said of all lanes from the first to the last, such as the clock, even where they are one. */
  readonly isWide: boolean;
  readonly label: Label;
}

export interface FrameRow {
  readonly kind: 'frame';
  readonly times: number;
  readonly label: Label;
  readonly rows: readonly Row[];
}

/** @throws RangeError where a step names a lane that the picture does not have */
export function toRows({ lanes, steps }: Picture): readonly Row[] {
  const numbers = new Map(lanes.map(({ id }, index) => [id, index]));
  const numberOf = (id: string): number => {
    const number = numbers.get(id);
    if (number === undefined) throw new RangeError(`the picture has no lane "${id}"`);
    return number;
  };
  const toRow = (step: Step): readonly Row[] => {
    if (step.kind === 'message') {
      const { kind, style, from, to, text } = step;
      return [{ kind, style, from: numberOf(from), to: numberOf(to), label: new Label([text], FONTS.message) }];
    }
    if (step.kind === 'note') {
      const over = step.lanes.map(numberOf);
      if (over.length === 0) return [];
      const [first, last] = [Math.min(...over), Math.max(...over)];
      return [{ kind: 'note', first, last, isWide: over.length > 1, label: new Label(step.text, FONTS.note) }];
    }
    const { times, text, steps } = step;
    return [{ kind: 'frame', times, label: new Label([text], FONTS.frame), rows: steps.flatMap(toRow) }];
  };
  return steps.flatMap(toRow);
}
