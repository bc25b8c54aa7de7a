import { compareVersions } from '../interpreter/minor.ts';

/** Whether a minor version such as `3.14` is among those that `>=3.11,<3.14` names. */
export function isFor(wanted: string, minor: string): boolean {
  return wanted.split(',').every((part) => {
    const [, operator, than = ''] = /^\s*(>=|<=|>|<|==|!=)(3\.\d+)\s*$/.exec(part) ?? [];
    const order = compareVersions(minor, than);
    switch (operator) {
      case '>=':
        return order >= 0;
      case '<=':
        return order <= 0;
      case '>':
        return order > 0;
      case '<':
        return order < 0;
      case '==':
        return order === 0;
      default:
        return order !== 0;
    }
  });
}
