/** The page with all results, under the name by which a site replaces it. */
export { default } from '../../page/page.tsx';
