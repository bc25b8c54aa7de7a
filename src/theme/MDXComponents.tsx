import MDXComponents from '@theme-original/MDXComponents';
import Picture from '../components/picture';

/** What the pages of this site can use besides the components of Docusaurus and docrun. */
export default { ...MDXComponents, Picture };
