import { usePluginData } from '@docusaurus/useGlobalData';
import DropdownNavbarItem, { type Props } from '@theme/NavbarItem/DropdownNavbarItem';
import type { ReactNode } from 'react';
import { CHAPTERS_PLUGIN, type ChaptersData } from '../../plugins/chapters/data.ts';

/** The menu of the navbar that leads to the first page of each chapter. */
export default function ChaptersMenu(props: Omit<Props, 'items'>): ReactNode {
  const { links } = usePluginData(CHAPTERS_PLUGIN) as ChaptersData;
  const items = links.map(({ id, label, to }) => ({ to, label, activeBasePath: `/${id}` }));
  return <DropdownNavbarItem {...props} items={items} />;
}
