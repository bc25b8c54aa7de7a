import { diffArrays } from 'diff';

function linesOf(text: string): string[] {
  return text.replace(/\n$/, '').split('\n');
}

/** The lines of `text`, from 0, that `other` does not have in their place; none where either of them is empty. */
export function changedLines(text: string, other: string): readonly number[] {
  if (text === '' || other === '') {
    return [];
  }
  const changed: number[] = [];
  let line = 0;
  for (const { added, removed, value } of diffArrays(linesOf(other), linesOf(text))) {
    if (removed) {
      continue;
    }
    if (added) {
      changed.push(...value.map((_, index) => line + index));
    }
    line += value.length;
  }
  return changed;
}
