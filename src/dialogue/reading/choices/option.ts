import { hanNumber } from '../numerals/han-number.ts';
import { words as wordsOf } from './option-words.ts';

/** One of the numbered answers put to somebody. */
export interface ReadableOption {
  readonly label: string;
  readonly value: string;
}

/** What was chosen; `unclear` where several options fit or none of that number exists; null where nothing was. */
export type OptionReading = { readonly value: string } | 'unclear' | null;

/** Longer texts are questions of their own. */
const LONGEST = 30;
const NUMBER = '(?<n>[0-9]{1,2}|[一二两三四五六七八九十]{1,3}|[a-h])';
const BY_NUMBER = new RegExp(
  `^(?:我|我们|他|她|就|那就|那|应该|是|嗯|恩|要|就要)*(?:(?:选|选择|按|答|回复|回|填)(?:的是)?)?(?:第|no\\.?|选项|答案|序号)?${NUMBER}(?:号|项|个|种|条|类|款|选项|样|位|那个|那种|的那个|吧|啊|哦|的|呢)*$`,
  'u',
);
const FROM_END =
  /^(?:我|就|是|选|选择|要|嗯|那|那就|应该)*(?:最后|末尾|最末|最下面|最底下|最后面)(?:那|一|的|面|边|这)*(?:个|种|项|条|类|一个)?(?:吧|啊|的)*$/u;
const SECOND_OF_TWO =
  /^(?:我|就|是|选|选择|要|嗯|那|那就|应该)*(?:后面|后边|后头|后者|下面|下边|底下|后一|后)(?:那|一|的|这)*(?:个|种|项|条|类|一个)?(?:吧|啊|的)*$/u;
const FIRST =
  /^(?:我|就|是|选|选择|要|嗯|那|那就|应该)*(?:前面|前边|前头|前者|上面|上边|最前面|最上面|头|前一|开头|最前)(?:那|一|的|这)*(?:个|种|项|条|类|一个)?(?:吧|啊|的)*$/u;
const NONE_OF_THEM =
  /^(?:我|他|她|这些?|以上|上面|好像|应该|嗯|哪个|哪种|哪样)*(?:都不是|都没有|全不是|没有一个是?|一个都不是|都不属于|都不对|都不符合|啥都不是|什么都不是|没得一个是?)(?:的|啊|吧|哦)*$/u;
const NONE_LABEL = /都不是|以上都|不在其中|都不属于|都没有/u;
const QUESTION = /[?？]|多少|怎么|咋|为什么|为啥|能不能|可以吗|是不是|吗$|么$|几时|哪里|好多|什么时候/u;

/**
 * Chooses among numbered options: by number (「2」, 「第二个」, 「最后一个」) or by the words of a label
 * (「镇卫生院」, 「顺产的」), of which only the single best fit counts.
 * @param options in the order in which they were numbered, from 1
 */
export function readOption(text: string, options: readonly ReadableOption[]): OptionReading {
  if (text.length > 4 * LONGEST) return null;
  const reply = withoutEdges(text);
  if (reply === '' || reply.length > LONGEST || options.length === 0) return null;
  const exact = options.filter(({ label }) => withoutEdges(label) === reply);
  if (exact.length === 1 && exact[0] !== undefined) return { value: exact[0].value };
  if (QUESTION.test(text)) return null;
  if (NONE_OF_THEM.test(reply)) return chosen(options.filter(({ label }) => NONE_LABEL.test(label)));
  if (FROM_END.test(reply)) return at(options, options.length);
  if (FIRST.test(reply)) return at(options, 1);
  if (SECOND_OF_TWO.test(reply)) return options.length === 2 ? at(options, 2) : 'unclear';
  return byNumber(reply, options) ?? byWords(reply, options);
}

const withoutEdges = (text: string): string =>
  text.normalize('NFKC').replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '');

function byNumber(reply: string, options: readonly ReadableOption[]): OptionReading {
  const said = (BY_NUMBER.exec(reply) ?? CHOSEN.exec(reply))?.groups?.['n'];
  if (said === undefined) return null;
  const letter = 'abcdefgh'.indexOf(said);
  const number = letter >= 0 ? letter + 1 : /^[0-9]/.test(said) ? Number(said) : hanNumber(said);
  return number === null ? null : at(options, number);
}

/** 「……我选2」: the choice at the end. */
const CHOSEN = /选(?:第)?(?<n>[0-9]{1,2}|[一二三四五六七八九十]{1,2})(?:个|项|号)?(?:吧|的)?$/u;

function at(options: readonly ReadableOption[], number: number): OptionReading {
  const option = options[number - 1];
  return option === undefined ? 'unclear' : { value: option.value };
}

function chosen(fitting: readonly ReadableOption[]): OptionReading {
  const [only] = fitting;
  if (only === undefined) return null;
  return fitting.length === 1 ? { value: only.value } : 'unclear';
}

function byWords(reply: string, options: readonly ReadableOption[]): OptionReading {
  const scored = options.map((option) => ({ option, score: coverage(reply, option.label) }));
  const best = Math.max(...scored.map(({ score }) => score));
  if (best === 0) return null;
  // 「二级以上」 is not 二级.
  if (best < 1 && /以[上下]/u.test(reply)) return 'unclear';
  return chosen(scored.filter(({ score }) => score === best).map(({ option }) => option));
}

/** How much of the reply the label covers, from 0 (it does not fit) to 1. */
function coverage(reply: string, label: string): number {
  const said = wordsOf(reply);
  if (said === '') return 0;
  const parts = label.split(/[\s\p{P}\p{S}]+|以及|或/u).filter((part) => part !== '');
  const shown = wordsOf(label);
  if (parts.some((part) => wordsOf(part) === said) || shown === said) return 1;
  if (said.length >= 2 && shown.includes(said)) return 0.8;
  const inside = parts.map(wordsOf).filter((part) => part.length >= 2 && said.includes(part));
  const covered = Math.max(0, ...inside.map((part) => part.length));
  return covered * 2 >= said.length ? 0.5 + covered / (4 * said.length) : 0;
}
