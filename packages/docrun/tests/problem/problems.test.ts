import { describe, expect, it } from 'vitest';
import type { ToolLanguage } from '../../src/message/say.ts';
import { createSay } from '../../src/message/say.ts';
import { hasErrors, type Severity, stamp } from '../../src/problem/problem.ts';
import { reportProblems, reportVerdict } from '../../src/problem/report-problems.ts';
import { toProblems } from '../../src/problem/to-problems.ts';
import { createWording } from '../../src/problem/wording.ts';

const DOCS = 'https://example.org/{locale}/rules/{rule}/';
const wordingIn = (language: ToolLanguage, rulesUrl: string | null = null) =>
  createWording(createSay(language), { command: 'npx docrun', rulesUrl });
const plain = (_: unknown, text: string) => text;

/** A finding of a rule, on a line. */
function found(rule: string, line: number, severity: Severity = 'error') {
  return stamp({ id: rule, severity }, { file: 'docs/a.md', line, column: 1, values: { block: 'one' } });
}

describe('toProblems', () => {
  it('sorts, puts into words, and says what explains the rule', () => {
    const problems = toProblems(
      [{ ...found('stale-recording', 9), fix: ['record', 'a'] }, found('missing-recording', 2)],
      wordingIn('en'),
    );
    expect(problems).toEqual([
      {
        file: 'docs/a.md',
        line: 2,
        column: 1,
        rule: 'missing-recording',
        severity: 'error',
        message: 'block `one` has no recording',
        explain: 'npx docrun explain missing-recording',
      },
      expect.objectContaining({ line: 9, fix: 'npx docrun record a', explain: 'npx docrun explain stale-recording' }),
    ]);
  });

  it('names the address of a rule where the project has one', () => {
    const [problem] = toProblems([found('missing-recording', 2)], wordingIn('uk', DOCS));
    expect(problem?.url).toBe('https://example.org/uk/rules/missing-recording/');
  });

  it('puts commands into the words of a message', () => {
    const values = { block: 'one', wanted: '3.13', command: ['doctor'] } as const;
    const [problem] = toProblems(
      [{ ...found('run-failed', 1), key: 'run-failed.no-python', values }],
      createWording(createSay('en'), { command: 'just docs', rulesUrl: null }),
    );
    expect(problem?.message).toContain('`just docs doctor` says');
  });
});

describe('a report', () => {
  it.each([
    ['en', 'docs/a.md:2:1 missing-recording warning: block `one` has no recording'],
    ['uk', 'docs/a.md:2:1 missing-recording попередження: блок `one` не має запису'],
    ['ru', 'docs/a.md:2:1 missing-recording предупреждение: у блока `one` нет записи'],
  ] as const)('tells a warning from an error in %s', (language, line) => {
    const wording = wordingIn(language);
    const problems = toProblems([found('missing-recording', 2, 'warning')], wording);
    expect(reportProblems(problems, wording, plain).split('\n')[0]).toBe(line);
  });

  it('says how to have one rule explained, or any of several', () => {
    const wording = wordingIn('en');
    const report = (...rules: string[]) =>
      reportProblems(
        toProblems(
          rules.map((rule) => found(rule, 1)),
          wording,
        ),
        wording,
        plain,
      );
    expect(report('missing-recording', 'missing-recording')).toMatch(/\n.* npx docrun explain missing-recording\n$/);
    expect(report('missing-recording', 'stale-recording')).toMatch(/\n.* npx docrun explain RULE\n$/);
    expect(report()).toBe('');
  });

  it.each([
    [[], 'no problems', false],
    [['error'], '1 problem', true],
    [['error', 'error', 'warning'], '2 problems, 1 warning', true],
    [['warning', 'warning'], '2 warnings', false],
  ] as const)('ends with %j as "%s"', (severities, verdict, fails) => {
    const wording = wordingIn('en');
    const problems = toProblems(
      severities.map((severity) => found('missing-recording', 1, severity)),
      wording,
    );
    expect(reportVerdict(problems, wording.say, plain)).toBe(`${verdict}\n`);
    expect(hasErrors(problems)).toBe(fails);
  });
});
