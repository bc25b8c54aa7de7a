import { translate } from '@docusaurus/Translate';
import MDXComponents from '@theme-original/MDXComponents';
import type { ComponentProps, ReactNode } from 'react';
import Members from '../../packages/docusaurus/src/components/members';
import RunBlock from '../../packages/docusaurus/src/components/run-block';
import RunDiagram from '../../packages/docusaurus/src/components/run-diagram';
import ScrollRegion from '../../packages/docusaurus/src/components/scroll-region';
import Signature from '../../packages/docusaurus/src/components/signature';
import Picture from '../components/picture';

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

/** What pages can use besides Docusaurus' own components. */
export default { ...MDXComponents, table: ScrollingTable, Members, Picture, RunBlock, RunDiagram, Signature };
