import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { TerminalCommand } from '../../view/page-components.ts';
import ScrollRegion from '../scroll-region/index.tsx';
import styles from './terminal.module.css';

/** A terminal session. Its prompts come from the stylesheet, so that they are neither selected nor copied. */
export function Terminal({ commands }: { readonly commands: readonly TerminalCommand[] }): ReactNode {
  const label = translate({
    id: 'run.terminal',
    message: 'Terminal session',
    description: 'Name of a box with commands and what they print',
  });
  return (
    <ScrollRegion className={styles.terminal} label={label}>
      <pre>
        {commands.map(({ text, stated }, index) => (
          // Commands never move: they are made once, when the site is built.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <div key={index} className={styles.step}>
            <kbd>
              {text.split('\n').map((line, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <span key={at} className={at === 0 ? styles.first : styles.more}>
                  {`${line}\n`}
                </span>
              ))}
            </kbd>
            {stated !== '' && <samp>{stated}</samp>}
          </div>
        ))}
      </pre>
    </ScrollRegion>
  );
}

/** What a reader puts into a shell: the commands alone. */
export function copyOf(commands: readonly TerminalCommand[]): string {
  return commands.map(({ text }) => text).join('\n');
}
