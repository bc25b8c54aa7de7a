declare module '@generated/chapters/default/chapters.json' {
  const chapters: readonly import('../../plugins/chapters/chapters.ts').Chapter[];
  export default chapters;
}
