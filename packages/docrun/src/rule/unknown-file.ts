import type { Said } from '../problem/problem.ts';
import type { Rule } from '../problem/rule.ts';
import type { FileFault } from '../recording/surroundings.ts';

/** `files` names Python blocks of the same page whose titles are names of files, each name once. */
export const unknownFile: Rule = {
  id: 'unknown-file',
  severity: 'error',
  hinders: ['record'],
  *check({ pages }) {
    for (const { page, blocks } of pages) {
      for (const { block, fileFaults } of blocks) {
        for (const fault of fileFaults) yield { file: page.file, ...block.at, ...say(fault) };
      }
    }
  },
};

function say(fault: FileFault): Partial<Said> {
  const { id } = fault;
  switch (fault.kind) {
    case 'unknown':
      return fault.nearest === null
        ? { key: 'unknown-file.none', values: { id } }
        : { values: { id, nearest: fault.nearest } };
    case 'no-file':
      return { key: 'unknown-file.no-file', values: { id } };
    case 'same-name':
      return { key: 'unknown-file.same-name', values: { id, name: fault.name } };
  }
}
