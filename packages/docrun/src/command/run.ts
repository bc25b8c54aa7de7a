import { UsageError } from '../project/project.ts';
import { Interrupted } from '../record/lazy-runner.ts';
import { sayEnded } from '../run/say-ended.ts';
import type { Command } from './command.ts';
import { changesFlag, runFile } from './run-file.node.ts';
import { startChosen } from './start-chosen.ts';

/** `docrun run FILE|PAGE#ID`: runs a program the way a block is run, and ends as it ends. */
export const command: Command = {
  help: 'help.run',
  isInterruptible: true,
  options: {
    json: { type: 'boolean' },
    interpreter: { type: 'string' },
    packages: { type: 'string' },
    change: { type: 'string' },
  },
  async run(given, { say, folder, environment, out, warn, interrupted, progress }) {
    const [file, ...more] = given.names;
    if (file === undefined || more.length > 0) throw new UsageError({ key: 'usage.one-file' });
    try {
      const { run } = await runFile(file, {
        folder,
        createRunner: startChosen(given, { environment, folder, signal: interrupted }),
        changes: changesFlag(given),
        signal: interrupted,
      });
      progress(null);
      const { stdout, stderr, exit, exception, elapsed, verdict, detail = null, interpreter, events } = run;
      if (given.flags.json) {
        out(
          `${JSON.stringify({ stdout, stderr, exit, exception, elapsed, verdict, detail, interpreter, events }, null, 2)}\n`,
        );
      } else {
        for (const event of events) {
          if (event.kind === 'stdout') out(event.text);
          else if (event.kind === 'stderr') warn(event.text);
        }
      }
      const ended = sayEnded(run);
      if (ended !== null) warn(`docrun: ${say(ended)}\n`);
      return exit;
    } catch (error) {
      if (error instanceof Interrupted) return 130;
      throw error;
    }
  },
};
