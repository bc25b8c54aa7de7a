import type { ReactNode } from 'react';
import type { PictureName } from '../../plugins/picture.ts';
import EventLoop from './event-loop';

const PICTURES: Readonly<Record<PictureName, () => ReactNode>> = { 'event-loop': EventLoop };

/** A drawn picture of a page, by its name. */
export default function Picture({ of }: { readonly of: PictureName }): ReactNode {
  const Drawn = PICTURES[of];
  return <Drawn />;
}
