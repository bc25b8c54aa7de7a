/** Whether a version such as `3.14` is among those that `>=3.11,<3.14` names. */
export function isFor(wanted: string, version: string): boolean {
  const minor = minorOf(version);
  return wanted.split(',').every((part) => {
    const [, operator, than] = /^\s*(>=|<=|>|<|==|!=)(3\.\d+)\s*$/.exec(part) ?? [];
    const other = minorOf(than ?? '');
    switch (operator) {
      case '>=':
        return minor >= other;
      case '<=':
        return minor <= other;
      case '>':
        return minor > other;
      case '<':
        return minor < other;
      case '==':
        return minor === other;
      default:
        return minor !== other;
    }
  });
}

function minorOf(version: string): number {
  return Number(version.split('.')[1]);
}
