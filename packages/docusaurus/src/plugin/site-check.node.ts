import { checkProject } from '../../../docrun/src/check/check-project.node.ts';
import { reportCheck } from '../../../docrun/src/check/report.ts';
import { chooseLanguage, createSay } from '../../../docrun/src/message/say.ts';
import { hasErrors } from '../../../docrun/src/problem/problem.ts';
import { createWording } from '../../../docrun/src/problem/wording.ts';
import { openProject } from '../../../docrun/src/project/project.node.ts';
import type { CheckSite } from './check-plugin.ts';

/** `docrun check` over the whole project at `root`, as the builder runs it. */
export function createSiteCheck(root: string): CheckSite {
  return async () => {
    const say = createSay(chooseLanguage(process.env));
    const project = openProject(root);
    const result = await checkProject(project, null, say);
    return !hasErrors(result.problems)
      ? null
      : reportCheck(result, createWording(say, project), (_style, text) => text);
  };
}
