import { usePluginData } from '@docusaurus/useGlobalData';
import DropdownNavbarItem, { type Props } from '@theme/NavbarItem/DropdownNavbarItem';
import type { ReactNode } from 'react';
import type { ChapterLink } from '../../plugins/chapters/chapters.ts';

/** The menu of the navbar that leads to the first page of each chapter. */
export default function ChaptersMenu(props: Omit<Props, 'items'>): ReactNode {
  const { links } = usePluginData('chapters') as { readonly links: readonly ChapterLink[] };
  const items = links.map(({ id, label, to }) => ({ to, label, activeBasePath: `/${id}` }));
  return <DropdownNavbarItem {...props} items={items} />;
}
