import type { ComponentsOfPages } from '@docrun/docusaurus';
import type * as components from '@docrun/docusaurus/components';
import MDXComponents from '@theme-original/MDXComponents';
import Picture from '../components/picture';

/** Those that this site has added to the components of pages. */
const own: Omit<ComponentsOfPages, keyof typeof components> = { Picture };

/** What the pages of this site can use besides the components of Docusaurus and docrun. */
export default { ...MDXComponents, ...own };
