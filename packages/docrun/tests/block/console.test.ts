import { describe, expect, it } from 'vitest';
import { maskConsole, parseConsole } from '../../src/block/console.ts';

const commands = (...lines: readonly string[]) =>
  parseConsole(lines.map((line) => `${line}\n`).join('')).commands.map(
    ({ text, line, codeLine, stated, statedLine }) => [text, line, codeLine, stated, statedLine],
  );

describe('parseConsole', () => {
  it.each<[string, readonly string[], readonly unknown[]]>([
    ['a command without output', ['$ ls'], [['ls', 1, 1, '', 2]]],
    [
      'commands with output',
      ['$ ls', 'a', '', '$ pwd', '/'],
      [
        ['ls', 1, 1, 'a\n\n', 2],
        ['pwd', 2, 4, '/\n', 5],
      ],
    ],
    [
      'an open quote',
      ["$ python -c '", '> print("a")', "> '", 'a', '$ b'],
      [
        ['python -c \'\nprint("a")\n\'', 1, 1, 'a\n', 4],
        ['b', 4, 5, '', 6],
      ],
    ],
    ['an open double quote', ['$ echo "a', '> b"', 'a'], [['echo "a\nb"', 1, 1, 'a\n', 3]]],
    ['a backslash', ['$ a \\', '> b', '> c'], [['a \\\nb', 1, 1, '> c\n', 3]]],
    ['a quote in another', [`$ a "it's"`, '> b'], [[`a "it's"`, 1, 1, '> b\n', 2]]],
    ['an escaped quote', ['$ a \\" "\\""', 'b'], [['a \\" "\\""', 1, 1, 'b\n', 2]]],
    ['a backslash in single quotes', ["$ a '\\'", 'b'], [["a '\\'", 1, 1, 'b\n', 2]]],
    ['a quote in a comment', ["$ a # it's", 'b'], [["a # it's", 1, 1, 'b\n', 2]]],
    ['a number sign in a word', ["$ a#'b", "> '", 'c'], [["a#'b\n'", 1, 1, 'c\n', 3]]],
    ['an output that looks like a continuation', ['$ a', '> b'], [['a', 1, 1, '> b\n', 2]]],
  ])('reads %s', (_, lines, found) => {
    expect(commands(...lines)).toEqual(found);
  });

  it('keeps of what is run the commands only', () => {
    expect(parseConsole('$ a \\\n> b\nc\n$ d\n').runnable).toBe('a \\\nb\nd\n');
  });

  it.each<[string, string, string, number]>([
    ['nothing', '', 'no-command', 1],
    ['no command', 'a\nb\n', 'no-command', 1],
    ['text before', 'a\n$ b\n', 'text-before-command', 1],
    ['an empty command', '$ a\n$\nb\n', 'empty-command', 2],
    ['an open quote', '$ a\n$ b "c\nd\n', 'unfinished-command', 2],
    ['a backslash at the end', '$ a \\\n', 'unfinished-command', 1],
  ])('refuses %s', (_, code, kind, line) => {
    const { faults, commands: read } = parseConsole(code);
    expect(faults).toEqual([{ kind, line }]);
    expect(read).toEqual([]);
  });
});

describe('maskConsole', () => {
  const texts = (code: string) => maskConsole(code).map(({ text }) => text);

  it.each([
    ['quoted strings', '$ echo "так" \'ні\'\n', '$ echo "yes" \'no\'\n'],
    ['outputs', '$ a\nтак\n$ b\n', '$ a\nyes\nmore\n$ b\n'],
    ['comments', '$ a # так\n', '$ a # yes\n'],
    ['the lines of a string', '$ python -c "\n> раз\n> "\n', '$ python -c "\n> one\n> two\n> "\n'],
  ])('is the same for other %s', (_, one, other) => {
    expect(texts(one)).toEqual(texts(other));
  });

  it.each([
    ['commands', '$ a\n', '$ b\n'],
    ['options', '$ a -x "b"\n', '$ a -y "b"\n'],
    ['quotes', '$ a "b"\n', "$ a 'b'\n"],
    ['one command more', '$ a\n', '$ a\n$ b\n'],
    ['two commands for one', '$ a b\n', '$ a\n$ b\n'],
  ])('differs for other %s', (_, one, other) => {
    expect(texts(one)).not.toEqual(texts(other));
  });

  it('says where a piece stands', () => {
    const code = '$ a\nx\n$ b \\\n> c\n';
    expect(maskConsole(code).map(({ text, from }) => [text, code.slice(from, from + text.length)])).toEqual([
      ['$ ', '$ '],
      ['a', 'a'],
      ['$ ', '$ '],
      ['b', 'b'],
      ['\\\n', '\\\n'],
      ['c', 'c'],
    ]);
  });
});
