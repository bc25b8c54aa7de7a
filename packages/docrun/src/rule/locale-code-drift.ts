import { codePlace } from '../block/code-place.ts';
import { maskCode } from '../block/mask-code.ts';
import type { MaskedToken } from '../block/masked-token.ts';
import { haveSameLines } from '../block/same-lines.ts';
import type { Block, BlockOptions } from '../block/types.ts';
import { toLines } from '../compare/compare-text.ts';
import type { Finding } from '../problem/problem.ts';
import type { Rule } from '../problem/rule.ts';
import { type Translation, translations } from '../view/translations.ts';

/** The options that are the same in every language: all but the words for the reader. */
const SHARED = [
  'title',
  'diagram',
  'lanes',
  'raises',
  'after',
  'hidden',
  'runtime',
  'packages',
  'files',
  'python',
  'order',
  'exit',
  'recipe',
  'explore',
] as const satisfies readonly (keyof BlockOptions)[];

/** A translation has the same blocks in the same order, and their code differs in strings and comments only. */
export const localeCodeDrift: Rule = {
  id: 'locale-code-drift',
  severity: 'error',
  *check(view) {
    // An original is compared with every translation, and parsing its code is most of the work.
    const masked = new WeakMap<Block, readonly MaskedToken[]>();
    const tokensOf = (block: Block): readonly MaskedToken[] => {
      const tokens = masked.get(block) ?? maskCode(block);
      masked.set(block, tokens);
      return tokens;
    };
    for (const pair of translations(view)) {
      const findings = [...compareBlocks(pair, tokensOf)];
      yield* findings;
      // Where a block is missing, its fence is too.
      if (findings.length === 0) yield* compareFences(pair);
    }
  },
};

type TokensOf = (block: Block) => readonly MaskedToken[];

function* compareBlocks({ original, translation }: Translation, tokensOf: TokensOf): Iterable<Finding> {
  const { file, blocks } = translation.page;
  const theirs = new Map(original.page.blocks.map((block) => [block.id, block]));
  const ours = new Map(blocks.map((block) => [block.id, block]));
  for (const block of original.page.blocks) {
    if (ours.has(block.id)) continue;
    const values = { block: block.id, file: original.page.file, line: block.at.line };
    yield { file, line: 1, column: 1, key: 'locale-code-drift.missing', values };
  }
  for (const block of blocks) {
    const other = theirs.get(block.id);
    const values = { block: block.id, file: original.page.file, line: other?.at.line ?? 1 };
    if (!other) yield { file, ...block.at, key: 'locale-code-drift.extra', values };
    else yield* compareBlock(file, block, other, values, tokensOf);
  }
  const common = blocks.filter(({ id }) => theirs.has(id));
  const order = original.page.blocks.filter(({ id }) => ours.has(id));
  const moved = common.find(({ id }, index) => order[index]?.id !== id);
  if (!moved) return;
  const values = { block: moved.id, file: original.page.file };
  yield { file, ...moved.at, key: 'locale-code-drift.order', values };
}

type Values = Readonly<Record<string, string | number>>;

function* compareBlock(
  file: string,
  block: Block,
  other: Block,
  values: Values,
  tokensOf: TokensOf,
): Iterable<Finding> {
  const option = SHARED.find((name) => String(block.options[name] ?? '') !== String(other.options[name] ?? ''));
  const norun = (block.options.norun === undefined) !== (other.options.norun === undefined);
  if (option !== undefined || norun)
    yield { file, ...block.at, key: 'locale-code-drift.option', values: { ...values, option: option ?? 'norun' } };
  if (block.language !== other.language) {
    const languages = { ours: block.language, theirs: other.language };
    yield { file, ...block.at, key: 'locale-code-drift.language', values: { ...values, ...languages } };
    return;
  }
  const explored = exploredOption(block, other);
  if (explored !== null)
    yield { file, ...block.at, key: 'locale-code-drift.option', values: { ...values, option: explored } };
  yield* compareInput(file, block, other, values);
  yield* compareCode(file, block, other, values, tokensOf);
}

/** The option of exploring that is not the same; the reasons of `accepts` are words for the reader. */
function exploredOption({ options: ours, check }: Block, { options: theirs, check: theirCheck }: Block): string | null {
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  if (
    !same(
      ours.accepts?.map(([kind]) => kind),
      theirs.accepts?.map(([kind]) => kind),
    )
  )
    return 'accepts';
  if (!same(ours.vary, theirs.vary)) return 'vary';
  return (check === undefined) === (theirCheck === undefined) ? null : 'check';
}

/** The lines that a program reads may be translated; their number decides how it goes on. */
function* compareInput(file: string, block: Block, other: Block, values: Values): Iterable<Finding> {
  const count = ({ input }: Block) => (input === null ? -1 : toLines(input).length);
  if (count(block) === count(other)) return;
  const at = block.inputAt ?? block.at;
  yield { file, ...at, key: 'locale-code-drift.input', values };
}

function* compareCode(file: string, block: Block, other: Block, values: Values, tokensOf: TokensOf): Iterable<Finding> {
  if (block.code === other.code || (block.language === 'python' && haveSameLines(block.code, other.code))) return;
  const ours = tokensOf(block);
  const theirs = tokensOf(other);
  const index = ours.findIndex(({ text }, at) => text !== theirs[at]?.text);
  if (index === -1 && ours.length === theirs.length) return;
  const [our, their] = index === -1 ? [undefined, theirs[ours.length]] : [ours[index], theirs[index]];
  yield {
    file,
    ...codePlace(block, our?.from ?? block.code.length),
    values,
    stated: lineOf(block.code, our?.from ?? block.code.length),
    recorded: lineOf(other.code, their?.from ?? other.code.length),
  };
}

/** Fences that are only shown say the same things too. */
function* compareFences({ original, translation }: Translation): Iterable<Finding> {
  const ours = translation.page.fences;
  const theirs = original.page.fences;
  const index = Array.from({ length: Math.max(ours.length, theirs.length) }, (_, at) => at).find(
    (at) => ours[at]?.lang !== theirs[at]?.lang,
  );
  if (index === undefined) return;
  const values = {
    number: index + 1,
    ours: ours[index]?.lang ?? '–',
    theirs: theirs[index]?.lang ?? '–',
    file: original.page.file,
  };
  const at = ours[index]?.at ?? ours.at(-1)?.at ?? { line: 1, column: 1 };
  yield { file: translation.page.file, ...at, key: 'locale-code-drift.fence', values };
}

function lineOf(code: string, offset: number): string {
  const start = code.lastIndexOf('\n', offset - 1) + 1;
  const end = code.indexOf('\n', offset);
  return code.slice(start, end === -1 ? code.length : end);
}
