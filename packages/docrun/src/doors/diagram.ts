/**
 * Pictures of runs, and their words.
 * @packageDocumentation
 */
export { type Diagram, drawDiagram } from '../diagram/index.ts';
export { whoWaits } from '../diagram/who-waits.ts';
export { createWords, ownLanguageOf, type Words, wordsOf } from '../diagram/words.ts';
export { type About, drawSequence } from '../draw/index.ts';
