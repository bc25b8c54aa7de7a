import { translate } from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import CodeBlock from '@theme/CodeBlock';
import type { ReactNode } from 'react';
import type { Language } from '../../../../docrun/src/block/types.ts';
import type { PythonsView, RecordedOn } from '../../view/block-source.ts';
import CopyButton from '../copy-button';
import { type FileBeside, Notes } from './notes';
import { Outcomes } from './outcomes';
import { Pythons } from './pythons';
import { RecordedLine } from './recorded-on';
import { RUN_CODE } from './run-code.ts';
import { RunInput } from './run-input';
import { RunOutput } from './run-output';
import { Stops } from './stops';
import styles from './styles.module.css';
import { copyOf, Terminal, type TerminalCommand } from './terminal';

export interface RunBlockProps {
  /** The block's id, unique on the page; the frame's anchor is `run-<id>`. */
  readonly id: string;
  readonly language: Language;
  /** The file name, or what the block is about. */
  readonly title?: string;
  readonly code: string;
  /** The session of a console block: shown in the place of `code`. */
  readonly commands?: readonly TerminalCommand[];
  /** What the program finds on its standard input. */
  readonly input?: string;
  /** What lies beside the program while it runs. */
  readonly files?: readonly FileBeside[];
  /** What the run printed, in order. */
  readonly outputs: readonly { readonly stream: 'stdout' | 'stderr'; readonly text: string }[];
  /** What it was recorded on; absent for a block that is not run. */
  readonly recorded?: RecordedOn;
  /** What the Pythons made of it; absent where none ran it. */
  readonly tested?: PythonsView;
  /** `any`: the order of the printed lines is not guaranteed. */
  readonly order?: 'any';
  /** The class of the exception that the run ends with, on purpose. */
  readonly raises?: string;
  /** The exit status that the run ends with, on purpose. */
  readonly exit?: number;
  /** Why the block is not run. */
  readonly norun?: string;
  /** The diagram. */
  readonly children?: ReactNode;
}

/** What stands over a block without a title. */
function nameOf(language: Language): string {
  switch (language) {
    case 'python':
      return 'Python';
    case 'c':
      return 'C';
    case 'console':
      return translate({ id: 'run.console', message: 'Terminal', description: 'Stands over commands without a title' });
  }
}

/** The frame around one run: file name, what it was recorded on, code, outputs, Pythons and diagram. */
export default function RunBlock(props: RunBlockProps): ReactNode {
  const { id, language, title, code, commands, input, outputs, recorded, tested, norun, children } = props;
  const anchor = `run-${id}`;
  useBrokenLinks().collectAnchor(anchor);
  const name = title ?? nameOf(language);
  return (
    <article className={styles.frame} id={anchor} aria-label={name}>
      <div className={styles.head}>
        <a
          className={styles.name}
          href={`#${anchor}`}
          title={translate({
            id: 'run.link',
            message: 'Link to this run',
            description: 'Title of the anchor of a run',
          })}
        >
          {name}
        </a>
        {recorded && <RecordedLine {...recorded} />}
        <CopyButton text={commands ? copyOf(commands) : code} label={name} />
      </div>
      {norun !== undefined && (
        <p className={styles.warn}>
          {translate(
            { id: 'run.norun', message: 'Not run: {reason}', description: 'Why a block of code is not run' },
            { reason: norun },
          )}
        </p>
      )}
      {commands ? (
        <Terminal commands={commands} />
      ) : (
        <CodeBlock language={language} className={RUN_CODE}>
          {code}
        </CodeBlock>
      )}
      <Notes files={props.files} raises={props.raises} exit={props.exit} order={props.order} />
      {input !== undefined && <RunInput text={input} />}
      {tested && tested.outcomes.length > 0 ? (
        // A terminal shows its own outputs: only those of the other Pythons are put under it.
        <Outcomes outcomes={tested.outcomes} withoutFirst={commands !== undefined} />
      ) : (
        // One fence a stream: a stream is a name enough.
        outputs.map(({ stream, text }) => <RunOutput key={stream} stream={stream} text={text} />)
      )}
      {tested && <Stops stops={tested.stops} />}
      {tested && <Pythons pythons={tested.pythons} />}
      {children}
    </article>
  );
}
