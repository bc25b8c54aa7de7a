declare module '@generated/home-example/default/example.json' {
  const data: { readonly example: import('../remark/home-plugin.ts').HomeExample | null };
  export default data;
}
