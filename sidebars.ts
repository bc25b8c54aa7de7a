import type { SidebarsConfig } from '@docusaurus/plugin-content-docs';
import { sectionsWithPages } from './src/site/pages.node.ts';

const sidebars: SidebarsConfig = {
  reference: sectionsWithPages('docs').map(({ section, pages }) => ({
    type: 'category',
    label: section.label,
    collapsible: true,
    collapsed: true,
    items: [...pages],
  })),
};

export default sidebars;
