import type { Rule } from '../problem/rule.ts';

/** A block is run with packages whose versions the project pins. */
export const unknownPackage: Rule = {
  id: 'unknown-package',
  severity: 'error',
  hinders: ['record'],
  *check({ pages }) {
    for (const { page, blocks } of pages) {
      for (const { block, packageFaults } of blocks) {
        for (const { name, nearest } of packageFaults) {
          const place = { file: page.file, ...block.at };
          if (nearest === null) yield { ...place, key: 'unknown-package.none', values: { name } };
          else yield { ...place, values: { name, nearest } };
        }
      }
    }
  },
};
