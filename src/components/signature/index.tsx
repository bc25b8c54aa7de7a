import { translate } from '@docusaurus/Translate';
import { Fragment, type ReactNode } from 'react';
import type { ApiKind } from '../../remark/api-facts.node.ts';
import { splitParameters } from './parameters.ts';
import styles from './styles.module.css';

interface Props {
  /** The full name, such as `asyncio.wait_for`. */
  readonly of: string;
  readonly kind: ApiKind;
  /** As Python's `inspect.signature` gives it, such as `(fut, timeout)`. */
  readonly signature: string;
  /** The Python version that brought the name. */
  readonly since?: string;
  /** The Python version that the signature was recorded on. */
  readonly python: string;
}

/** Longer than this, in characters, a signature stands with one parameter a line. */
const ONE_LINE = 64;

function nameOf(kind: ApiKind): string {
  switch (kind) {
    case 'coroutine function':
      return translate({ id: 'signature.kind.coroutineFunction', message: 'coroutine function' });
    case 'function':
      return translate({ id: 'signature.kind.function', message: 'function' });
    case 'class':
      return translate({ id: 'signature.kind.class', message: 'class' });
    case 'method':
      return translate({ id: 'signature.kind.method', message: 'method' });
    case 'coroutine method':
      return translate({ id: 'signature.kind.coroutineMethod', message: 'coroutine method' });
    case 'exception':
      return translate({ id: 'signature.kind.exception', message: 'exception' });
    case 'constant':
      return translate({ id: 'signature.kind.constant', message: 'constant' });
  }
}

function Parameter({ text }: { readonly text: string }): ReactNode {
  const [name = '', ...more] = text.split(/(?=[=:])/);
  return (
    <>
      <span className={styles.parameter}>{name}</span>
      {more.join('')}
    </>
  );
}

/** The signature of one public name, from the recorded facts, with its kind and the version that brought it. */
export default function Signature({ of, kind, signature, since, python }: Props): ReactNode {
  const { parameters, rest } = splitParameters(signature);
  const long = of.length + signature.length > ONE_LINE;
  const dot = of.lastIndexOf('.') + 1;
  return (
    <div className={styles.signature}>
      <code className={styles.line}>
        {kind.startsWith('coroutine') && <span className={styles.keyword}>await </span>}
        {of.slice(0, dot)}
        <strong className={styles.name}>{of.slice(dot)}</strong>
        {signature && '('}
        {parameters.map((text, index) => (
          <Fragment key={text}>
            {index > 0 && !long && ', '}
            {long && '\n    '}
            <Parameter text={text} />
            {long && ','}
          </Fragment>
        ))}
        {long && '\n'}
        {signature && ')'}
        {rest}
      </code>
      <ul className={styles.chips}>
        <li>{nameOf(kind)}</li>
        {since !== undefined && (
          <li>
            {translate(
              {
                id: 'signature.since',
                message: 'since Python {version}',
                description: 'The version that brought a name',
              },
              { version: since },
            )}
          </li>
        )}
        <li>
          {translate(
            {
              id: 'signature.recorded',
              message: 'signature recorded on {version}',
              description: 'The Python version that a signature was read from',
            },
            { version: python },
          )}
        </li>
      </ul>
    </div>
  );
}
