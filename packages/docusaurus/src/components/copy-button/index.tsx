import { translate } from '@docusaurus/Translate';
import clsx from 'clsx';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './styles.module.css';

interface Props {
  /** What is put on the clipboard. */
  readonly text: string;
  /** What is copied, for those who do not see where the button stands. */
  readonly label: string;
}

type State = 'ready' | 'copied' | 'refused';

/** How long the button says that it has copied, in milliseconds. */
const SHOWN_FOR = 1600;

function wordOf(state: State): string {
  switch (state) {
    case 'ready':
      return translate({ id: 'copyButton.copy', message: 'Copy', description: 'Button that copies code' });
    case 'copied':
      return translate({ id: 'copyButton.copied', message: 'Copied', description: 'The button after it has copied' });
    case 'refused':
      return translate({
        id: 'copyButton.refused',
        message: 'Not copied',
        description: 'The button where the browser does not allow copying',
      });
  }
}

/** A button that copies `text`; without JavaScript it is not there. */
export default function CopyButton({ text, label }: Props): ReactNode {
  const [mounted, setMounted] = useState(false);
  const [state, setState] = useState<State>('ready');
  const timer = useRef<number>(undefined);
  useEffect(() => {
    setMounted(true);
    return () => window.clearTimeout(timer.current);
  }, []);

  async function copy(): Promise<void> {
    // The clipboard exists only on https and localhost, and the reader may have forbidden it.
    const next = await navigator.clipboard?.writeText(text).then(
      () => 'copied' as const,
      () => 'refused' as const,
    );
    setState(next ?? 'refused');
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setState('ready'), SHOWN_FOR);
  }

  return (
    <button
      type="button"
      className={clsx(styles.button, !mounted && styles.absent, state === 'copied' && styles.copied)}
      onClick={copy}
      aria-label={`${wordOf(state)}: ${label}`}
      title={wordOf(state)}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        {state === 'copied' ? (
          <path d="M3 8.5 6.5 12 13 4.5" />
        ) : (
          <>
            <rect x="5.5" y="5.5" width="8" height="8" rx="1.75" />
            <path d="M10.5 3.2a.9.9 0 0 0-.9-.7H4.25A1.75 1.75 0 0 0 2.5 4.25V9.6c0 .4.3.8.7.9" />
          </>
        )}
      </svg>
    </button>
  );
}
