import { createCommandLine, createSay, type Project, readFacts } from 'docrun';
import type { ApiFacts } from 'docrun/facts';

/** The recorded facts of a module's public API; throws where they are missing or broken. */
export async function readApiFacts(project: Pick<Project, 'root' | 'config'>): Promise<ApiFacts> {
  const { facts: recorded, command } = project.config;
  if (!recorded) throw new Error('docrun.config.json names no module in "facts": there are no signatures to show.');
  const parsed = readFacts(project);
  if (!parsed) throw new Error(`${recorded.file} is not there. Record it: ${createCommandLine(command)('facts')}`);
  if (!parsed.ok) {
    const { line, column } = parsed.at;
    throw new Error(`${recorded.file}:${line}:${column} ${createSay('en')(parsed.message)}`);
  }
  return parsed.facts;
}
