import type { Message } from '../message/say.ts';
import type { Rule } from '../problem/rule.ts';
import type { FileFault } from '../recording/surroundings.ts';

/** `files` names Python blocks of the same page whose titles are names of files, each name once. */
export const unknownFile: Rule = {
  id: 'unknown-file',
  *check(project) {
    for (const { page, blocks } of project.pages) {
      for (const { block, fileFaults } of blocks) {
        for (const fault of fileFaults)
          yield { file: page.file, ...block.at, rule: 'unknown-file', message: toMessage(fault) };
      }
    }
  },
};

function toMessage(fault: FileFault): Message {
  const { id } = fault;
  switch (fault.kind) {
    case 'unknown':
      return fault.nearest === null
        ? { key: 'unknown-file.none', values: { id } }
        : { key: 'unknown-file', values: { id, nearest: fault.nearest } };
    case 'no-file':
      return { key: 'unknown-file.no-file', values: { id } };
    case 'same-name':
      return { key: 'unknown-file.same-name', values: { id, name: fault.name } };
  }
}
