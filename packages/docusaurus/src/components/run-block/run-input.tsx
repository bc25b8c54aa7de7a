import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import { LabelledText } from './labelled-text.tsx';

/** What the run found on its standard input. */
export function RunInput({ text }: { readonly text: string }): ReactNode {
  const label = translate({
    id: 'run.stdin',
    message: 'Input (stdin)',
    description: 'Label of what a program reads on its standard input',
  });
  return <LabelledText label={label} text={text} as="kbd" />;
}
