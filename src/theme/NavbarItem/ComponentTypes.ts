import ComponentTypes from '@theme-original/NavbarItem/ComponentTypes';
import ChaptersMenu from '../../components/chapters/menu';

/** What an item of the navbar can be besides Docusaurus' own kinds. */
export default { ...ComponentTypes, 'custom-chapters': ChaptersMenu };
