/** What the tests of the packed packages are of; numbers are places in the list of Nodes, the oldest first. */
export type Unit =
  | `docrun ${number}`
  | `docusaurus ${number}`
  | 'guide: A Docusaurus site'
  | 'guide: Markdown without a site';

/**
 * What `npm test` does of them, another part each day. Each takes a minute or so; an installation of Docusaurus and a build
 * are most of it where there is one. `npm run verify` does all, on every Node.
 */
const PARTS: readonly (readonly Unit[])[] = [
  ['docrun 0', 'guide: Markdown without a site'],
  ['docusaurus 0'],
  ['docrun 1'],
  ['guide: A Docusaurus site'],
  ['docrun 2'],
];

/** How many parts there are. */
export const PART_COUNT = PARTS.length;

/** Whether something is tested now: PACKED_PART names a part, from 1; without it, all is. */
export function isDue(unit: Unit): boolean {
  const { PACKED_PART } = process.env;
  if (PACKED_PART === undefined) return true;
  const part = PARTS[Number(PACKED_PART) - 1];
  if (part === undefined) throw new Error(`PACKED_PART=${PACKED_PART}: there are ${PART_COUNT} parts.`);
  return part.includes(unit);
}
