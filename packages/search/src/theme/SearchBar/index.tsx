/** The button of the search in the navbar, which the theme asks for under this name. */
export { default } from '../../button/button.tsx';
