import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import { LabelledText } from './labelled-text.tsx';

interface Props {
  readonly stream: 'stdout' | 'stderr';
  readonly text: string;
  /** Lines that another run does not have, from 0. */
  readonly changed?: readonly number[];
  /** Shows the label only, until it is opened. */
  readonly folded?: boolean;
}

/** What the run printed on one stream. */
export function RunOutput({ stream, text, changed = [], folded = false }: Props): ReactNode {
  const label =
    stream === 'stdout'
      ? translate({ id: 'run.stdout', message: 'Output', description: 'Label of what a run printed' })
      : translate({
          id: 'run.stderr',
          message: 'Errors (stderr)',
          description: 'Label of what a run printed on the error stream',
        });
  return <LabelledText label={label} text={text} changed={changed} folded={folded} isError={stream === 'stderr'} />;
}
