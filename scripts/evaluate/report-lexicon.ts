import type { LexiconLine } from '../../src/corpus/schema.ts';
import type { LineEffect, Shift } from './lexicon-effect.ts';

const KINDS: Readonly<Record<LexiconLine['kind'], string>> = {
  scheme: '这份保险的名字',
  synonym: '另一种叫法',
  dialect: '方言',
  homophone: '同音的错字',
  misspelling: '别的错字',
  english: '英文',
  outside: '文件不管的事',
};

const SHOWN_VARIANTS = 3;

const touches = ({ inside, outside }: LineEffect) => inside.touched + outside.touched;
const uses = ({ use }: LineEffect) => use.phrasings + use.outOfScope + use.passages;
const gain = ({ right, rightWithout }: Shift) => right - rightWithout;
const gains = ({ inside, outside }: LineEffect) => gain(inside) + gain(outside);

/** True for a line that changes the reading of no evaluation question and of no text of the corpus. */
export const isIdle = (effect: LineEffect) => touches(effect) === 0 && uses(effect) === 0;

/**
 * @param effects of every line of the lexicon
 * @returns the page, in Markdown: how to read it, sums per kind, the lines that touch questions, those that touch
 * none, those that touch nothing
 */
export function lexiconPage(effects: readonly LineEffect[]): string {
  const touching = effects.filter((effect) => touches(effect) > 0);
  const inUse = effects.filter((effect) => touches(effect) === 0 && uses(effect) > 0);
  const idle = effects.filter(isIdle);
  return `${[
    HEAD,
    `## 按种类合计\n\n一道题碰到几行就算几次，所以是题次。\n\n${kindsTable(effects)}`,
    `## 碰到评测题的 ${touching.length} 行\n\n离了它错得多的在前。\n\n${linesTable(touching)}`,
    `## 评测题没碰到、语料里用着的 ${inUse.length} 行\n\n${useTable(inUse)}`,
    `## 评测题和语料都没碰到的 ${idle.length} 行\n\n${IDLE}\n\n${listOf(idle)}`,
  ].join('\n\n')}\n`;
}

const HEAD = `# 词表每一行有多大用

> 本页由 \`npm run evaluate -- --lexicon --write docs/lexicon-effect.md\` 生成，不要手改。模型或词表改了就重做，半分钟左右。

\`corpus/lexicon.yaml\` 把居民的说法换成文件的说法。这里逐行看：读问题时去掉这一行（连同它全部变体），模型和索引不动，读出来不一样的评测题重新匹配一遍，与不去掉时比。

怎么读：

- **可答的题**：碰到几道；第一条就对的，有它几道、没它几道；**概率**是两种情形都对的题，第一条的概率平均高出多少（正的好）。
- **不该答的题**：碰到几道；第一条概率不到作答门槛的（该转人工的），有它几道、没它几道；概率高出多少（负的好）。
- **0** 是碰到了而没有差别，**—** 是没有题可算。碰到一两道的行，差一道说明不了什么。
- 模型是带着这一行训练的：训练时的问法也照它换过。只在问的时候去掉，模型碰到的是没学过的说法，所以这里**略微高估**了一行的用处；连训练一起去掉，模型会自己学会一些。
- 碰不到评测题不等于没用：后面的表数它在主题的问法、范围外的问句、文件里改了几处读法。
- 只看匹配；要算数的题、多轮对话不在内。拼音的读音表也照词表建，没有跟着改。`;

const IDLE = `没有一处用到。可以删的在这里面找，删前先看是不是这几种：

- 英文：语料里没有英文，只有评测题会碰到，多数是备着的；
- 错字：换成的词别处常用，只是还没有人这样写错；
- 保护整词的（如「准备按」「好多次」）：不让里面更短的变体被换掉，看着没有用，删了会换错。`;

const table = (rows: readonly (readonly (string | number)[])[]) =>
  rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');

function nameOf({ term, variants }: LexiconLine): string {
  const more = variants.length > SHOWN_VARIANTS ? ` 等 ${variants.length} 个` : '';
  return `${term} ← ${variants.slice(0, SHOWN_VARIANTS).join('、')}${more}`;
}

/** 「+0.012」; what rounds to nothing is 0. */
function signed(value: number | null): string {
  if (value === null) return '—';
  const rounded = Number(value.toFixed(3));
  return rounded === 0 ? '0' : `${rounded > 0 ? '+' : '−'}${Math.abs(rounded).toFixed(3)}`;
}

const shiftCells = ({ touched, right, rightWithout, moved }: Shift) =>
  touched === 0 ? ['', '', ''] : [touched, `${right} / ${rightWithout}`, signed(moved)];

const SHIFT_TITLES = ['可答的题', '有它 / 没它对', '概率', '不该答的题', '有它 / 没它对', '概率'];

function linesTable(effects: readonly LineEffect[]): string {
  const sorted = effects.toSorted((a, b) => gains(b) - gains(a) || touches(b) - touches(a));
  const head = ['行', '种类', ...SHIFT_TITLES, '问法'];
  const rows = sorted.map(({ line, inside, outside, use }) => [
    nameOf(line),
    KINDS[line.kind],
    ...shiftCells(inside),
    ...shiftCells(outside),
    use.phrasings,
  ]);
  return table([head, head.map(() => '---'), ...rows]);
}

function kindsTable(effects: readonly LineEffect[]): string {
  const head = [
    '种类',
    '行',
    '碰到题的',
    '哪里都没碰到的',
    ...SHIFT_TITLES.filter((title) => title !== '概率'),
  ];
  const rows = Object.entries(KINDS).map(([kind, title]) => {
    const some = effects.filter(({ line }) => line.kind === kind);
    const shifts = (['inside', 'outside'] as const).flatMap((side) => {
      const sum = (of: keyof Omit<Shift, 'moved'>) =>
        some.reduce((total, effect) => total + effect[side][of], 0);
      return [sum('touched'), `${sum('right')} / ${sum('rightWithout')}`];
    });
    return [
      title,
      some.length,
      some.filter((effect) => touches(effect) > 0).length,
      some.filter(isIdle).length,
      ...shifts,
    ];
  });
  return table([head, head.map(() => '---'), ...rows]);
}

function useTable(effects: readonly LineEffect[]): string {
  const head = ['行', '种类', '问法', '范围外的问句', '文件'];
  const rows = effects
    .toSorted((a, b) => uses(b) - uses(a))
    .map(({ line, use }) => [nameOf(line), KINDS[line.kind], use.phrasings, use.outOfScope, use.passages]);
  return table([head, head.map(() => '---'), ...rows]);
}

function listOf(effects: readonly LineEffect[]): string {
  if (effects.length === 0) return '没有。';
  return Object.entries(KINDS)
    .map(([kind, title]) => [title, effects.filter(({ line }) => line.kind === kind)] as const)
    .filter(([, some]) => some.length > 0)
    .map(
      ([title, some]) => `- ${title}（${some.length}）：${some.map(({ line }) => nameOf(line)).join('；')}`,
    )
    .join('\n');
}
