import { checkProject } from '../check/check-project.node.ts';
import { reportCheck, reportMissing } from '../check/report.ts';
import { findRoot, holdSiteLocales } from '../config/config.node.ts';
import { hasErrors } from '../problem/problem.ts';
import { createWording } from '../problem/wording.ts';
import { choosePages } from '../project/pages.node.ts';
import { openProject } from '../project/project.node.ts';
import { UsageError } from '../project/project.ts';
import { type Command, textFlag } from './command.ts';

/** `docrun check`: the pages against the recordings; nothing is run. */
export const command: Command = {
  help: 'help.check',
  isInterruptible: false,
  options: { api: { type: 'boolean' }, json: { type: 'boolean' }, root: { type: 'string' } },
  async run(given, { say, folder, out, paint }) {
    const project = openProject(textFlag(given, 'root') ?? findRoot(folder));
    holdSiteLocales(project.root, project.config);
    const chosen = choosePages(project, given.names, folder);
    if (given.flags.api && chosen !== null)
      throw new UsageError({ key: 'usage.together', values: { one: '--api', other: 'PAGE' } });
    const result = await checkProject(project, chosen, say);
    out(
      given.flags.json
        ? `${JSON.stringify(result, null, 2)}\n`
        : reportCheck(result, createWording(say, project.config), paint),
    );
    if (given.flags.api && !given.flags.json && result.summary.api) out(reportMissing(result.summary.api));
    return hasErrors(result.problems) ? 1 : 0;
  },
};
