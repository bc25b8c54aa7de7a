import type { ReactNode } from 'react';
import type { PictureName, PictureProps } from '../../plugins/picture.ts';
import EventLoop from './event-loop';

const PICTURES: Readonly<Record<PictureName, () => ReactNode>> = { 'event-loop': EventLoop };

/** A drawn picture of a page, by its name. */
export default function Picture({ of }: PictureProps): ReactNode {
  const Drawn = PICTURES[of];
  return <Drawn />;
}
