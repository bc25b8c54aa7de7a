import { translate } from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import CodeBlock from '@theme/CodeBlock';
import type { Language } from 'docrun/page';
import type { ReactNode } from 'react';
import type { RunBlockProps } from '../../view/page-components.ts';
import CopyButton from '../copy-button/index.tsx';
import { Explored } from './explored.tsx';
import { Notes } from './notes.tsx';
import { Outcomes } from './outcomes.tsx';
import { Pythons } from './pythons.tsx';
import { RecordedLine } from './recorded-on.tsx';

import { RUN_CODE } from './run-code.ts';
import { RunInput } from './run-input.tsx';
import { RunOutput } from './run-output.tsx';
import { Stops } from './stops.tsx';
import styles from './styles.module.css';
import { copyOf, Terminal } from './terminal.tsx';

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
export default function RunBlock(props: RunBlockProps & { readonly children?: ReactNode }): ReactNode {
  const { id, language, title, code, display, commands, input, outputs, recorded, tested, explored, norun, children } =
    props;
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
        <CodeBlock language={language} className={RUN_CODE} {...(display !== undefined && { metastring: display })}>
          {code}
        </CodeBlock>
      )}
      <Notes
        files={props.files}
        changed={props.changed}
        raises={props.raises}
        hang={props.hang}
        exit={props.exit}
        order={props.order}
      />
      {input !== undefined && <RunInput text={input} />}
      {tested && tested.outcomes.length > 0 ? (
        // A terminal shows its own outputs: only those of the other Pythons are put under it.
        <Outcomes outcomes={tested.outcomes} withoutFirst={commands !== undefined} />
      ) : (
        // One fence a stream: a stream is a name enough.
        outputs.map(({ stream, text }) => <RunOutput key={stream} stream={stream} text={text} />)
      )}
      {tested && <Stops stops={tested.stops} />}
      {explored && <Explored {...explored} />}
      {tested && <Pythons pythons={tested.pythons} />}
      {children}
    </article>
  );
}
