import type { RecordedRun, Recording } from './schema.ts';

/**
 * A recording as the text of its file: fields in a fixed order, blocks in the order given, one event a line, LF. The same
 * recording always gives the same bytes, and a changed run shows as changed lines.
 */
export function stringifyRecording(recording: Recording): string {
  const blocks = Object.entries(recording.blocks).map(
    ([id, { key, runs }]) =>
      `    ${json(id)}: {\n      "key": ${json(key)},\n      "runs": [\n${runs.map(stringifyRun).join(',\n')}\n      ]\n    }`,
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

function json(value: unknown): string {
  return JSON.stringify(value);
}
