import { checkProject, chooseLanguage, createSay, openProject, reportCheck } from 'docrun';
import type { CheckSite } from './check-plugin.ts';

/** `docrun check` over the whole project at `root`, as the builder runs it. */
export function createSiteCheck(root: string): CheckSite {
  return async () => {
    const say = createSay(chooseLanguage(process.env));
    const result = await checkProject(openProject(root), null, say);
    return result.problems.length === 0 ? null : reportCheck(result, say, (_style, text) => text);
  };
}
