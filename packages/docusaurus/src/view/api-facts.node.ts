import type { CommandLine } from 'docrun';
import { createSay } from 'docrun';
import type { ApiFacts } from 'docrun/facts';
import { FACTS_FILE, readFacts } from '../../../docrun/src/facts/facts.node.ts';

/** Reads the recorded facts of asyncio's public API of the project at `root`; throws where they are missing or broken. */
export async function readApiFacts(root: string, commandLine: CommandLine): Promise<ApiFacts> {
  const parsed = readFacts(root);
  if (!parsed) throw new Error(`${FACTS_FILE} is not there. Record it: ${commandLine('facts')}`);
  if (!parsed.ok) {
    const { line, column } = parsed.at;
    throw new Error(`${FACTS_FILE}:${line}:${column} ${createSay('en')(parsed.message)}`);
  }
  return parsed.facts;
}
