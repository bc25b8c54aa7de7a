import type { PrimitiveId } from '../../../site/primitives.ts';
import { API } from './api.ts';
import { BASICS } from './basics.ts';
import { HELP } from './help.ts';
import { IO } from './io.ts';
import { ITERATION } from './iteration.ts';
import { MYTHS } from './myths.ts';
import { START } from './start.ts';
import { SYNC } from './sync.ts';
import { TASKS } from './tasks.ts';
import { THREADS } from './threads.ts';
import type { PrimitiveText } from './types.ts';
import { WEB } from './web.ts';

export { sectionTitle } from './sections.ts';

/** Name and one line about each page, in the reader's language. */
export const PRIMITIVE_TEXTS: Readonly<Record<PrimitiveId, () => PrimitiveText>> = {
  ...START,
  ...BASICS,
  ...TASKS,
  ...SYNC,
  ...ITERATION,
  ...THREADS,
  ...IO,
  ...WEB,
  ...API,
  ...MYTHS,
  ...HELP,
};
