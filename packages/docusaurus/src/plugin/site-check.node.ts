import { checkProject } from '../../../docrun/src/check/check-project.node.ts';
import { reportCheck } from '../../../docrun/src/check/report.ts';
import { createCommandLine } from '../../../docrun/src/message/command-line.ts';
import { chooseLanguage, createSay } from '../../../docrun/src/message/say.ts';
import { openProject } from '../../../docrun/src/project/project.node.ts';
import type { CheckSite } from './check-plugin.ts';

/** `docrun check` over the whole project at `root`, as the builder runs it. */
export function createSiteCheck(root: string): CheckSite {
  return async () => {
    const say = createSay(chooseLanguage(process.env));
    const project = openProject(root);
    const result = await checkProject(project, null, say);
    const wording = { say, commandLine: createCommandLine(project.command) };
    return result.problems.length === 0 ? null : reportCheck(result, wording, (_style, text) => text);
  };
}
