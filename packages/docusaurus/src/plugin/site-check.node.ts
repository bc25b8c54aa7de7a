import { checkProject } from '../../../docrun/src/check/check-project.node.ts';
import { reportCheck } from '../../../docrun/src/check/report.ts';
import { chooseLanguage, createSay } from '../../../docrun/src/message/say.ts';
import { openProject } from '../../../docrun/src/project/project.node.ts';
import { UsageError } from '../../../docrun/src/project/project.ts';
import type { CheckSite } from './check-plugin.ts';

/** `docrun check` over the whole project at `root`, as the builder runs it. */
export function createSiteCheck(root: string): CheckSite {
  return async () => {
    const say = createSay(chooseLanguage(process.env));
    try {
      const result = await checkProject(openProject(root), null, say);
      return result.problems.length === 0 ? null : reportCheck(result, say, (_style, text) => text);
    } catch (error) {
      if (error instanceof UsageError) return `${say(error.said)}\n`;
      throw error;
    }
  };
}
