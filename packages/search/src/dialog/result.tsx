import type { ReactNode } from 'react';
import type { SearchResult } from '../engine/engine.ts';
import styles from './result.module.css';

/** Text with what was found in it marked. */
function Marked({ text, marks }: SearchResult['snippet']): ReactNode {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start > at) parts.push(text.slice(at, start));
    parts.push(<mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return [...parts, text.slice(at)];
}

/** What is shown of one result: name and signature, or title and section, and a piece of text. */
export default function Result({ title, section, name, signature, snippet }: SearchResult): ReactNode {
  return (
    <>
      <span className={styles.title}>
        {name === undefined ? (
          section || title
        ) : (
          <code>
            {name}
            {signature !== undefined && <span className={styles.signature}>{signature}</span>}
          </code>
        )}
      </span>
      {(name !== undefined || section !== '') && (
        <span className={styles.place}>
          {title}
          {section !== '' && name !== undefined && ` › ${section}`}
        </span>
      )}
      {snippet.text !== '' && (
        <span className={styles.snippet}>
          <Marked {...snippet} />
        </span>
      )}
    </>
  );
}
