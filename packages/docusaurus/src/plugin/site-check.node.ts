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
      if (!hasErrors(result.problems)) return null;
      return { of: 'pages', text: reportCheck(result, wording, (_style, text) => text) };
    } catch (error) {
      if (error instanceof UsageError) return { of: 'configuration', text: `${say(error.said)}\n` };
      throw error;
    }
  };
}
