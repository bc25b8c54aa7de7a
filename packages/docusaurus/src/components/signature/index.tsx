import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import clsx from 'clsx';
import type { ApiKind } from 'docrun/facts';
import { Fragment, type ReactNode } from 'react';
import type { SignatureView } from '../../view/api-view.ts';
import DeprecatedUse from './deprecated-use.tsx';
import { splitParameters } from './parameters.ts';
import styles from './styles.module.css';

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
    case 'property':
      return translate({ id: 'signature.kind.property', message: 'property' });
    case 'attribute':
      return translate({ id: 'signature.kind.attribute', message: 'attribute' });
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

function Parameters({ signature, long }: { readonly signature: string; readonly long: boolean }): ReactNode {
  const { parameters, rest } = splitParameters(signature);
  return (
    <>
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
    </>
  );
}

export type SignatureProps = SignatureView & {
  /** The address of the section that explains the name. */
  readonly home?: string | undefined;
  /** Stands in a list: it has an anchor, its full name, and a class's name is left out. */
  readonly isListed?: boolean | undefined;
  readonly isMember?: boolean | undefined;
  /** Every version that was recorded has this signature: among members that goes without saying. */
  readonly isEverywhere?: boolean | undefined;
};

/** The signature of one public name with its kind, the versions that have it, what it was before, and what warns. */
export default function Signature({
  of,
  kind,
  signature,
  versions,
  since,
  removed,
  older,
  deprecated,
  home,
  isListed = false,
  isMember = false,
  isEverywhere = false,
}: SignatureProps): ReactNode {
  const brokenLinks = useBrokenLinks();
  if (isListed) brokenLinks.collectAnchor(of);
  const dot = of.lastIndexOf('.') + 1;
  return (
    <div className={clsx(styles.signature, isMember && styles.member)} id={isListed ? of : undefined}>
      <code className={styles.line}>
        {kind.startsWith('coroutine') && <span className={styles.keyword}>await </span>}
        {!isMember && of.slice(0, dot)}
        <strong className={styles.name}>{of.slice(dot)}</strong>
        <Parameters signature={signature} long={of.length + signature.length > ONE_LINE} />
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
        {removed !== undefined && (
          <li className={styles.removed}>
            {translate(
              {
                id: 'signature.removed',
                message: 'removed in Python {version}',
                description: 'The version that no longer has a name',
              },
              { version: removed },
            )}
          </li>
        )}
        {!(isMember && isEverywhere) && (
          <li>
            {translate(
              {
                id: 'signature.recorded',
                message: 'signature recorded on {version}',
                description: 'The Python versions that a signature was read from, such as 3.10–3.14',
              },
              { version: versions },
            )}
          </li>
        )}
        {home !== undefined && (
          <li>
            <Link to={home}>
              {translate({
                id: 'signature.home',
                message: 'explained here',
                description: 'Link from a list of signatures to the section that explains the name',
              })}
            </Link>
          </li>
        )}
      </ul>
      {older.length > 0 && (
        <dl>
          {older.map((form) => (
            <div key={form.versions}>
              <dt>Python {form.versions}</dt>
              <dd>
                <code>
                  <Parameters signature={form.signature} long={false} />
                </code>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {deprecated.map((use) => (
        <DeprecatedUse key={use.how} {...use} />
      ))}
    </div>
  );
}
