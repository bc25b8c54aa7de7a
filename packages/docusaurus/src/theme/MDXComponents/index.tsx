import { translate } from '@docusaurus/Translate';
import MDXComponents from '@theme-init/MDXComponents';
import type { ComponentProps, ReactNode } from 'react';
import { Changed, Members, RunBlock, RunDiagram, ScrollRegion, Signature } from '../../components/index.ts';
import type { ComponentsOfPages } from '../../view/page-components.ts';

function ScrollingTable(props: ComponentProps<'table'>): ReactNode {
  const label = translate({
    id: 'table.label',
    message: 'Table',
    description: 'Name of a table that scrolls sideways',
  });
  return (
    <ScrollRegion className="table-scroll" label={label}>
      <table {...props} />
    </ScrollRegion>
  );
}

const own: ComponentsOfPages = { Changed, Members, RunBlock, RunDiagram, Signature };

/** What pages can use besides Docusaurus' own components. */
export default { ...MDXComponents, table: ScrollingTable, ...own };
