import { useCodeBlockContext } from '@docusaurus/theme-common/internal';
import type { Props } from '@theme/CodeBlock/Buttons';
import Buttons from '@theme-init/CodeBlock/Buttons';
import type { ReactNode } from 'react';
import { RUN_CODE } from '../../../components/run-block/run-code.ts';

/** The buttons of a code block; the code of a run has none, because the run's own frame has them. */
export default function CodeBlockButtons(props: Props): ReactNode {
  const { metadata } = useCodeBlockContext();
  return metadata.className?.split(' ').includes(RUN_CODE) ? null : <Buttons {...props} />;
}
