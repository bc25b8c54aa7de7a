declare module '@generated/home-example/default/example.json' {
  const data: { readonly example: import('../../plugins/home-plugin.ts').HomeExample | null };
  export default data;
}
