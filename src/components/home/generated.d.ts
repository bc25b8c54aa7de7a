declare module '@generated/home-example/default/example.json' {
  const data: import('../../plugins/home-plugin.ts').HomeData;
  export default data;
}
