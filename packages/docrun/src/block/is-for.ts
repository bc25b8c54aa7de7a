import { compareVersions, minorOf } from '../interpreter/minor.ts';

/**
 * Whether a version is among those that a range such as `>=3.11,<3.14` names. A part that names a release, such as
 * `>=3.12.3`, is compared with the release, any other with its minor version: 3.14.2 is in `<=3.14`.
 * @param version a minor version, such as `3.14`, or a release, such as `3.14.2`
 */
export function isFor(wanted: string, version: string): boolean {
  return wanted.split(',').every((part) => {
    const [, operator, than = ''] = /^\s*(>=|<=|>|<|==|!=)(3\.\d+(?:\.\d+)?)\s*$/.exec(part) ?? [];
    const order = compareVersions(than.split('.').length > 2 ? version : minorOf(version), than);
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
