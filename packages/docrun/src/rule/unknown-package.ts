import type { Rule } from '../problem/rule.ts';

/** A block is run with packages whose versions the project pins. */
export const unknownPackage: Rule = {
  id: 'unknown-package',
  *check(project) {
    for (const { page, blocks } of project.pages) {
      for (const { block, packageFaults } of blocks) {
        for (const { name, nearest } of packageFaults) {
          yield {
            file: page.file,
            ...block.at,
            rule: 'unknown-package',
            message:
              nearest === null
                ? { key: 'unknown-package.none', values: { name } }
                : { key: 'unknown-package', values: { name, nearest } },
          };
        }
      }
    }
  },
};
