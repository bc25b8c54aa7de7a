/** Versions in order as a reader writes them: `3.10, 3.11`, and `3.10–3.13` where three or more come one after another. */
export function listPythons(versions: readonly string[]): string {
  const runs: string[][] = [];
  for (const version of versions) {
    const run = runs.at(-1);
    if (run && minorOf(version) === minorOf(run.at(-1)) + 1) run.push(version);
    else runs.push([version]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)}` : run.join(', '))).join(', ');
}

function minorOf(version = ''): number {
  return Number(version.split('.')[1]);
}
