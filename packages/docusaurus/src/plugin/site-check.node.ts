import { checkProject, chooseLanguage, createCommandLine, createSay, openProject, reportCheck, UsageError } from 'docrun';
import type { CheckSite } from './check-plugin.ts';

/** `docrun check` over the whole project at `root`, as the builder runs it. */
export function createSiteCheck(root: string): CheckSite {
  return async () => {
    const say = createSay(chooseLanguage(process.env));
    try {
      const project = openProject(root);
      const result = await checkProject(project, null, say);
      const wording = { say, commandLine: createCommandLine(project.config.command) };
      return result.problems.length === 0 ? null : reportCheck(result, wording, (_style, text) => text);
    } catch (error) {
      if (error instanceof UsageError) return `${say(error.said)}\n`;
      throw error;
    }
  };
}
