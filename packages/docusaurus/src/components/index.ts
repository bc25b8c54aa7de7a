/**
 * The components that pages are made of, for pages of the site's own.
 * @packageDocumentation
 */
export { default as Changed } from './changed/index.tsx';
export { default as CopyButton } from './copy-button/index.tsx';
export { default as Members } from './members/index.tsx';
export { default as RunBlock } from './run-block/index.tsx';
export { default as RunDiagram } from './run-diagram/index.tsx';
export { useInWords } from './run-diagram/use-in-words.ts';
export { default as ScrollRegion } from './scroll-region/index.tsx';
export { default as Signature } from './signature/index.tsx';
