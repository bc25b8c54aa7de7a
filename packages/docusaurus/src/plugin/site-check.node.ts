import {
  checkProject,
  chooseLanguage,
  createSay,
  createWording,
  hasErrors,
  openProject,
  reportCheck,
  UsageError,
} from 'docrun';

import type { CheckSite } from './check-plugin.ts';

/** `docrun check` over the whole project at `root`, as the builder runs it. */
export function createSiteCheck(root: string): CheckSite {
  return async () => {
    const say = createSay(chooseLanguage(process.env));
    try {
      const project = openProject(root);
      const result = await checkProject(project, null, say);
      const wording = createWording(say, project.config);
      return hasErrors(result.problems) ? reportCheck(result, wording, (_style, text) => text) : null;
    } catch (error) {
      if (error instanceof UsageError) return `${say(error.said)}\n`;
      throw error;
    }
  };
}
