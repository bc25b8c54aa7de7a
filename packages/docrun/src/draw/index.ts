export { drawSequence } from './sequence/index.ts';
export type { About } from './svg/write-svg.ts';
