import type { RecordedExploration, RecordedRun, Recording, Witness } from './schema.ts';

/**
 * A recording as the text of its file: fields in a fixed order, blocks in the order given, one event or witness a line, LF. The same
 * recording always gives the same bytes, and a changed run shows as changed lines.
 */
export function stringifyRecording(recording: Recording): string {
  const blocks = Object.entries(recording.blocks).map(
    ([id, { key, runs, witnesses, exploration }]) =>
      `    ${json(id)}: {\n      "key": ${json(key)},\n      "runs": [\n${runs.map(stringifyRun).join(',\n')}\n      ],\n${stringifyWitnesses(witnesses)}${stringifyExploration(exploration)}\n    }`,
  );
  return [
    '{',
    `  "schema": ${recording.schema},`,
    `  "page": ${json(recording.page)},`,
    `  "locale": ${json(recording.locale)},`,
    blocks.length === 0 ? '  "blocks": {}' : `  "blocks": {\n${blocks.join(',\n')}\n  }`,
    '}',
    '',
  ].join('\n');
}

function stringifyRun(run: RecordedRun): string {
  const events = run.events.map((event) => `            ${json(event)}`).join(',\n');
  return [
    '        {',
    `          "interpreter": ${json(run.interpreter)},`,
    `          "exit": ${run.exit},`,
    `          "exception": ${run.exception ? json({ type: run.exception.type, message: run.exception.message }) : 'null'},`,
    `          "elapsed": ${run.elapsed},`,
    `          "verdict": ${json(run.verdict)},`,
    events === '' ? '          "events": [],' : `          "events": [\n${events}\n          ],`,
    `          "digest": ${json(run.digest)}`,
    '        }',
  ].join('\n');
}

function stringifyWitnesses(witnesses: readonly Witness[]): string {
  if (witnesses.length === 0) return '      "witnesses": []';
  const lines = witnesses.map(({ interpreter, runs, differs, digest }) => {
    const outcome = differs && {
      exit: differs.exit,
      exception: differs.exception && { type: differs.exception.type, message: differs.exception.message },
      stdout: differs.stdout,
      stderr: differs.stderr,
    };
    return `        ${json({ interpreter, runs, differs: outcome, digest })}`;
  });
  return `      "witnesses": [\n${lines.join(',\n')}\n      ]`;
}

function stringifyExploration(exploration: RecordedExploration | undefined): string {
  if (!exploration) return '';
  const { key, schedules, possible, findings, digest } = exploration;
  const lines = findings.map((finding) => `          ${json(finding)}`);
  return [
    ',\n      "exploration": {',
    `        "key": ${json(key)},`,
    `        "schedules": ${json(schedules)},`,
    `        "possible": ${possible},`,
    lines.length === 0 ? '        "findings": [],' : `        "findings": [\n${lines.join(',\n')}\n        ],`,
    `        "digest": ${json(digest)}`,
    '      }',
  ].join('\n');
}

function json(value: unknown): string {
  return JSON.stringify(value);
}
