const LONGEST = 60;

/** An expression of the program as a label: without `asyncio.`, without the name it is assigned to, not too long. */
export function toLabel(code: string): string {
  return shorten(code.replace(/\basyncio\./g, ''));
}

/** At most 60 characters, cut where a reader misses least: inside of the innermost brackets. */
export function shorten(text: string): string {
  if (text.length <= LONGEST) return text;
  const open = text.lastIndexOf('(', LONGEST - 4);
  if (open <= LONGEST / 2) return `${text.slice(0, LONGEST - 1)}…`;
  const kept = text.slice(0, open);
  const unclosed = Math.max(0, kept.split('(').length - kept.split(')').length);
  return `${kept}(…)${')'.repeat(unclosed)}`;
}

/** A call as a label: `worker('A')`. */
export function callLabel(name: string, args: readonly string[]): string {
  const plain = name.replace(/^.*<locals>\./, '');
  // An object shown only by its type says nothing that the picture does not show.
  const inside = args.filter((arg) => !arg.startsWith('<')).join(', ');
  return inside.length <= 22 ? `${plain}(${inside})` : `${plain}(…)`;
}
