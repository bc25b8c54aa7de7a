// What Docusaurus calls the components of the theme below this one.
declare module '@theme-init/MDXComponents' {
  const components: typeof import('@theme/MDXComponents').default;
  export default components;
}
declare module '@theme-init/CodeBlock/Buttons' {
  const component: typeof import('@theme/CodeBlock/Buttons').default;
  export default component;
}
