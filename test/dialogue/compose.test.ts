import { describe, expect, test } from 'vitest';
import { bare } from '../../src/corpus/bare.ts';
import type { Corpus, Passage } from '../../src/corpus/model.ts';
import type { Answer } from '../../src/dialogue/answer.ts';
import { type ComposeContext, compose } from '../../src/dialogue/compose.ts';
import type { Decision, Quoted } from '../../src/dialogue/decide/decision.ts';
import { unsourcedNumbers } from '../../src/dialogue/guard.ts';
import { dialogueTexts, smalltalkTexts, texts } from '../../src/dialogue/texts.ts';
import type { Understanding } from '../../src/dialogue/understand.ts';
import { corpus as realCorpus, files as realFiles } from '../corpus/corpus-files.ts';
import { passagesOfEntry, regionOf, toyCorpus, understood } from '../support/toy-dialogue.ts';

const qingshan = regionOf(toyCorpus, 'qingshan');
const lvshui = regionOf(toyCorpus, 'lvshui');
const national = regionOf(toyCorpus, 'national');

function context(more: Partial<ComposeContext> = {}): ComposeContext {
  return {
    corpus: toyCorpus,
    common: national,
    today: '2026-06-01',
    id: 'a-1',
    conversation: 'c-1',
    ...more,
  };
}

function quoted(corpus: Corpus, entry: string, passages?: readonly Passage[], probability = 0.9): Quoted {
  const all = passagesOfEntry(corpus, entry);
  const shown = passages ?? all;
  return { entry, probability, passages: shown, whole: shown.length === all.length };
}

function answering(...entries: readonly (string | Quoted)[]): Decision {
  const list = entries.map((entry) => (typeof entry === 'string' ? quoted(toyCorpus, entry) : entry));
  return { kind: 'answer', quoted: list, related: [] };
}

/** What asks back with options of its own. */
type Asking = Extract<Decision, { readonly kind: 'ask-region' | 'ask-care' | 'offer' }>;

const composed = (
  decision: Decision,
  more: Partial<Understanding> = {},
  about: Partial<ComposeContext> = {},
) => compose(decision, understood(more), context(about));

describe('回答', () => {
  test('原文在前，空一行，然后是来源', () => {
    expect(composed(answering('qingshan-2026/q1'), { region: qingshan })).toEqual({
      id: 'a-1',
      conversation: 'c-1',
      kind: 'answer',
      text: `集中缴费期为 2025 年 9 月 1 日至 2025 年 12 月 31 日。

来源：《青山县居民医保问答》（青山县医疗保障局，2026年度）第一问“什么时候缴费？”`,
      region: { code: 'qingshan', name: '青山县' },
      policyYear: 2026,
      citations: [
        {
          entry: 'qingshan-2026/q1',
          document: '青山县居民医保问答',
          publisher: '青山县医疗保障局',
          title: '什么时候缴费？',
          quote: '集中缴费期为 2025 年 9 月 1 日至 2025 年 12 月 31 日。',
          score: 0.9,
          passage: 'qingshan-2026/q1#1',
        },
      ],
      calculation: null,
      clarify: null,
      notices: [],
      related: [],
      contacts: [{ name: '青山县医疗保障局', phone: '74612366' }],
    });
  });

  test('引两条：来源列两个标题，引文都在', () => {
    const answer = composed(answering('qingshan-2026/q4', 'qingshan-2026/q2'), { region: qingshan });
    expect(answer.text).toContain(
      '重复参保的，可以申请退还其中一份。\n\n2026 年度个人缴费标准为每人 400 元。',
    );
    expect(answer.text).toContain('2026年度）第四问“怎么退费？”、第二问“每人交多少钱？”');
    expect(answer.citations.map(({ entry }) => entry)).toEqual(['qingshan-2026/q4', 'qingshan-2026/q2']);
  });

  test('节选的写明是节选，整条的不写', () => {
    const [, second] = passagesOfEntry(toyCorpus, 'qingshan-2026/q3');
    const part = composed(answering(quoted(toyCorpus, 'qingshan-2026/q3', [second as Passage])));
    expect(part.text).toContain('第三问“哪些人少交？”（节选，还有其他内容，请查看全文）');
    expect(part.citations.map(({ passage }) => passage)).toEqual(['qingshan-2026/q3#2']);
    expect(composed(answering('qingshan-2026/q3')).text).not.toContain('节选');
  });

  test.each([
    ['没有印标题的条目，用编者起的名称', 'q1', '', '缴费期', '“缴费期”'],
    ['不编号的问题，只有标题', 'q1', '什么时候缴费？', '什么时候缴费？', '“什么时候缴费？”'],
    ['编号但不是问题的，不说第几问', 'notice-3', '三、从哪里交', '从哪里交', '“从哪里交”'],
    ['几十几问', 'q38', '三十八、还能缴费吗？', '还能缴费吗？', '第三十八问“还能缴费吗？”'],
    ['一百问', 'q100', '一百、怎么办？', '怎么办？', '第一百问“怎么办？”'],
  ])('%s', (_, slug, heading, title, expected) => {
    const [passage] = passagesOfEntry(toyCorpus, 'qingshan-2026/q1') as [Passage];
    const entry = {
      id: `qingshan-2026/${slug}`,
      document: 'qingshan-2026',
      heading,
      title,
      path: [],
      blocks: [],
    };
    const corpus = { ...toyCorpus, entries: new Map([[entry.id, entry]]) };
    const { text } = composed(answering(quoted(toyCorpus, entry.id, [passage])), {}, { corpus });
    expect(text).toContain(`（青山县医疗保障局，2026年度）${expected}`);
  });

  test('里面的小标题：变了才写，去掉排号', () => {
    const list = passagesOfEntry(toyCorpus, 'qingshan-2026/q3');
    const under = (...headings: string[]) =>
      list.map((passage, i) => ({ ...passage, headings: [headings[i] as string] }));
    const text = (passages: readonly Passage[]) =>
      composed(answering(quoted(toyCorpus, 'qingshan-2026/q3', passages))).text;
    expect(text(under('（一）资助对象', '（一）资助对象')).match(/【.*】/g)).toEqual(['【资助对象】']);
    expect(text(under('1.特困', '2、低保')).match(/【.*】/g)).toEqual(['【特困】', '【低保】']);
    expect(text(list)).not.toContain('【');
  });

  test('把握保留四位小数', () => {
    const answer = composed(answering(quoted(toyCorpus, 'qingshan-2026/q1', undefined, 0.123456)));
    expect(answer.citations[0]?.score).toBe(0.1235);
  });

  test('表格里并排的两个数分成两段引文，不连成一个数', () => {
    const [passage] = passagesOfEntry(toyCorpus, 'qingshan-2026/q1') as [Passage];
    const table = { ...passage, text: '起付线：800；比例：50%', quotes: ['800 50%'] };
    const answer = composed(answering(quoted(toyCorpus, 'qingshan-2026/q1', [table])));
    expect(answer.citations.map(({ quote }) => quote)).toEqual(['800', '50%']);
  });

  test('上一段以数字结尾、下一段以数字开头，隔开不连成一个数', () => {
    const [first, second] = passagesOfEntry(toyCorpus, 'qingshan-2026/q3') as [Passage, Passage];
    const list = [
      { ...first, text: '起付线：500' },
      { ...second, text: '2.封顶线另行规定。' },
    ];
    const { text } = composed(answering(quoted(toyCorpus, 'qingshan-2026/q3', list)));
    expect(text.replace(/\s/g, '')).not.toContain('5002');
    expect(text).toMatch(/500.?\n2\.封顶线/u);
  });

  test('相关的条目带标题', () => {
    const decision: Decision = {
      ...answering('qingshan-2026/q1'),
      related: ['national-2025/q2'],
    } as Decision;
    expect(composed(decision).related).toEqual([{ entry: 'national-2025/q2', title: '新生儿怎么参保？' }]);
  });

  test('没有地区的，算作通用地区的回答', () => {
    const answer = composed(answering('national-2025/q2'), {}, { today: '2025-06-01' });
    expect(answer.region).toEqual({ code: 'national', name: '全国' });
    expect(answer.notices).toEqual([]);
    expect(answer.contacts).toEqual([{ name: '服务热线', phone: '12393' }]);
  });

  test('联系方式按事由', () => {
    const region = {
      ...qingshan,
      contacts: [
        { name: '税务局', phone: '74500001', purposes: ['payment' as const] },
        { name: '医保局', phone: '74500002', purposes: ['general' as const] },
      ],
    };
    const phone = (matter: Understanding['matter']) =>
      composed(answering('qingshan-2026/q1'), { region, matter }).contacts.map((c) => c.phone);
    expect(phone('payment')).toEqual(['74500001']);
    expect(phone('benefits')).toEqual(['74500002']);
  });

  test('索引里没有的条目是程序的错', () => {
    const decision = answering({ entry: 'qingshan-2026/q99', probability: 0.9, passages: [], whole: true });
    expect(() => composed(decision)).toThrow('qingshan-2026/q99');
  });
});

describe('借用后备的文件', () => {
  const answer = composed(answering('national-2025/q2'), { region: qingshan }, { today: '2025-06-01' });

  test('开头说自己的文件没写，下面是谁的说法', () => {
    expect(answer.text).toMatch(
      /^青山县自己的文件没有写到这一点，下面是《城乡居民医保一问一答》的说法：\n\n新生儿出生后 90 天内参保/,
    );
  });

  test('提示不是本地规定；地区还是本地', () => {
    expect(answer.notices).toEqual([expect.stringMatching(/全国通用问答，不是青山县的规定/)]);
    expect(answer.text).toContain(`提示：${answer.notices[0]}`);
    expect(answer.region?.code).toBe('qingshan');
    expect(answer.policyYear).toBe(2025);
  });

  test('自己的文件、全国自己的地区，都不说', () => {
    for (const own of [
      composed(answering('qingshan-2026/q1'), { region: qingshan }),
      composed(answering('national-2025/q2'), { region: national }, { today: '2025-06-01' }),
    ]) {
      expect(own.text).not.toContain('没有写到');
      expect(own.notices).toEqual([]);
    }
  });
});

describe('年度', () => {
  const on = (today: string, years: readonly number[] = [], region = qingshan) =>
    composed(answering('qingshan-2026/q1'), { region, years }, { today });

  test.each(['2026-01-01', '2026-06-30', '2026-12-31'])('%s 正在执行，不提示', (today) => {
    expect(on(today).notices).toEqual([]);
  });

  test('年度过了，照旧引用，请向打得通的单位核实', () => {
    const { notices, text, kind } = on('2027-01-01');
    expect(kind).toBe('answer');
    expect(notices).toEqual([
      expect.stringMatching(/^这是2026年度的文件，年度已经过去.*向青山县医疗保障局（74612366）核实/),
    ]);
    expect(text.split('\n').at(-1)).toBe(`提示：${notices[0]}`);
  });

  test('没有联系方式，请向当地医保部门核实', () => {
    const decision = answering('lvshui-2026/q1');
    const { notices } = composed(decision, { region: lvshui }, { today: '2027-01-01', common: null });
    expect(notices[0]).toContain('向当地医保部门核实');
  });

  test('还没到的年度', () => {
    expect(on('2025-12-31').notices).toEqual(['这是2026年度的政策，还没有到执行的时候。']);
  });

  test.each([
    [[2025], ['您问的是2025年，这里引用的是2026年度的文件。']],
    [[2026], []],
    [[2026, 2023], ['您问的是2023年，这里引用的是2026年度的文件。']],
    [[], []],
  ])('问的是 %j', (years, expected) => {
    expect(on('2026-06-01', years).notices).toEqual(expected);
  });

  test('又问别的年度、年度又过了，两样都说', () => {
    expect(on('2027-06-01', [2027]).notices).toHaveLength(2);
  });
});

describe('原文的差错', () => {
  const erratum = {
    id: 'CON-01',
    entries: ['qingshan-2026/q3'],
    fault: '与第二条不一',
    notice: '第二条写的是 400 元。',
    quotes: ['低保对象每人只交200元'],
  };
  const corpus: Corpus = { ...toyCorpus, errata: [erratum] };
  const [first, second] = passagesOfEntry(toyCorpus, 'qingshan-2026/q3') as [Passage, Passage];

  test('引到有差错的话才提示', () => {
    const notices = (...passages: Passage[]) =>
      composed(answering(quoted(toyCorpus, 'qingshan-2026/q3', passages)), {}, { corpus }).notices;
    expect(notices(second)).toEqual(['第二条写的是 400 元。']);
    expect(notices(first)).toEqual([]);
  });

  test('提示写进正文', () => {
    const { text } = composed(answering('qingshan-2026/q3'), {}, { corpus });
    expect(text).toContain('\n提示：第二条写的是 400 元。');
  });
});

describe('不是回答的', () => {
  test('沉默：说没找到、可以问谁、还能问什么，提相关的标题', () => {
    const answer = composed({ kind: 'silent', related: ['qingshan-2026/q1'] }, { region: qingshan });
    expect(answer).toMatchObject({
      kind: 'handoff',
      region: { code: 'qingshan' },
      citations: [],
      policyYear: null,
      related: [{ entry: 'qingshan-2026/q1', title: '什么时候缴费？' }],
      contacts: [{ name: '青山县医疗保障局', phone: '74612366' }],
    });
    expect(answer.text).toMatch(/^在青山县已收录的医保文件里没有找到/);
    expect(answer.text).toContain(`\n${texts.call}青山县医疗保障局 74612366\n${texts.canAsk}`);
  });

  test('没说地区的沉默', () => {
    const answer = composed({ kind: 'silent', related: [] });
    expect(answer.text).toMatch(/^在已收录的文件里没有找到/);
    expect(answer).toMatchObject({ region: null, contacts: [{ name: '服务热线', phone: '12393' }] });
  });

  test('没有联系方式就不说可以咨询', () => {
    const { text } = composed({ kind: 'silent', related: [] }, { region: lvshui }, { common: null });
    expect(text).not.toContain(texts.call);
  });

  test('问地区：列出每个地区', () => {
    const answer = composed({ kind: 'ask-region', again: false });
    expect(answer).toMatchObject({
      kind: 'clarify',
      region: null,
      clarify: {
        slot: 'region',
        options: [
          { label: '青山县', value: 'qingshan' },
          { label: '绿水县', value: 'lvshui' },
          { label: '都不是，看全国通用的', value: 'national' },
        ],
      },
    });
    for (const { label } of answer.clarify?.options ?? []) expect(answer.text).toContain(label);
    expect(answer.text).toContain(answer.clarify?.question);
  });

  test('别处的医保：说出那个地方和收录的地方，不算哪个地区的', () => {
    const answer = composed({ kind: 'elsewhere', place: '上海市' }, { region: qingshan });
    expect(answer).toMatchObject({ kind: 'handoff', region: null, citations: [] });
    expect(answer.text).toContain('没有上海市的规定');
    expect(answer.text).toContain('青山县、绿水县的居民医保文件');
    expect(answer.text).toContain('服务热线 12393');
    expect(answer.text).not.toContain('青山县医疗保障局');
  });

  test('看不懂的：请把事打出来', () => {
    expect(composed({ kind: 'unreadable' })).toMatchObject({
      kind: 'handoff',
      text: texts.unreadable,
    });
  });

  test.each(Object.keys(smalltalkTexts) as (keyof typeof smalltalkTexts)[])('寒暄 %s', (smalltalk) => {
    const answer = composed({ kind: 'greeting', smalltalk }, { smalltalk, region: qingshan });
    const kind = smalltalk === 'person' ? 'handoff' : 'greeting';
    expect(answer).toMatchObject({ kind, citations: [], notices: [] });
    expect(answer.text.startsWith(smalltalkTexts[smalltalk])).toBe(true);
    const wantsPerson = smalltalk === 'person' || smalltalk === 'abuse';
    const inDanger = smalltalk === 'emergency' || smalltalk === 'distress';
    expect(answer.contacts.length > 0).toBe(wantsPerson || inDanger);
    expect(answer.text.includes('74612366')).toBe(wantsPerson);
  });

  test('问看的是哪一种：几种都编上号', () => {
    const answer = composed({ kind: 'ask-care', again: false }, { region: qingshan });
    expect(answer).toMatchObject({
      kind: 'clarify',
      region: { code: 'qingshan' },
      clarify: { slot: 'careKind' },
    });
    expect(answer.text).toBe(
      '看的是哪一种？\n1、住院\n2、普通门诊\n3、门诊特殊病（门特）\n4、高血压、糖尿病门诊用药',
    );
    expect(answer.clarify?.options.map(({ value }) => value)).toEqual([
      'inpatient',
      'outpatient',
      'special-outpatient',
      'two-disease',
    ]);
  });

  test('问是不是：列出标题，最后是都不是；没有的条目不列', () => {
    const entries = ['qingshan-2026/q1', 'qingshan-2026/q99', 'qingshan-2026/q4'];
    const answer = composed({ kind: 'offer', entries, again: false }, { region: qingshan });
    expect(answer).toMatchObject({
      kind: 'clarify',
      citations: [],
      clarify: {
        slot: 'entry',
        options: [
          { label: '什么时候缴费？', value: 'qingshan-2026/q1' },
          { label: '怎么退费？', value: 'qingshan-2026/q4' },
          { label: '都不是', value: 'none' },
        ],
      },
    });
    expect(answer.text.split('\n').slice(1)).toEqual(['1、什么时候缴费？', '2、怎么退费？', '3、都不是']);
  });

  test.each<Asking>([
    { kind: 'ask-region', again: true },
    { kind: 'ask-care', again: true },
    { kind: 'offer', entries: ['qingshan-2026/q1'], again: true },
  ])('$kind 没听清，先说没听清，再问一遍', (decision) => {
    const { text, clarify } = composed(decision, { region: qingshan });
    const once = composed({ ...decision, again: false }, { region: qingshan });
    expect(text).toBe(`${dialogueTexts.unclear}\n${once.text}`);
    expect(clarify).toEqual(once.clarify);
  });

  test('不问了：说声好', () => {
    const answer = composed({ kind: 'cancelled' }, { region: qingshan });
    expect(answer).toMatchObject({ kind: 'greeting', text: dialogueTexts.cancelled, clarify: null });
  });

  test('除了电话和选项的序号，不说任何数字', () => {
    const decisions: Decision[] = [
      { kind: 'silent', related: [] },
      { kind: 'ask-region', again: false },
      { kind: 'elsewhere', place: '上海市' },
      { kind: 'unreadable' },
      { kind: 'cancelled' },
      { kind: 'ask-care', again: true },
      { kind: 'offer', entries: ['qingshan-2026/q1'], again: true },
      ...(Object.keys(smalltalkTexts) as (keyof typeof smalltalkTexts)[]).map(
        (smalltalk): Decision => ({ kind: 'greeting', smalltalk }),
      ),
    ];
    for (const decision of decisions) {
      const { text } = composed(decision, { region: qingshan });
      const bare = text
        .replace(/^\d、/gmu, '')
        .replace('74612366', '')
        .replace('12393', '')
        .replace('急救电话 120', '');
      expect(bare, text).not.toMatch(/\d/);
    }
  });

  test('编号和会话照给的写', () => {
    const answer = composed({ kind: 'ask-region', again: false }, {}, { id: 'x', conversation: 'y' });
    expect(answer).toMatchObject({ id: 'x', conversation: 'y' });
  });
});

describe('人有危险', () => {
  test.each(['emergency', 'distress'] as const)('%s：给急救电话，别的电话不给', (smalltalk) => {
    const answer = composed({ kind: 'greeting', smalltalk }, { region: qingshan });
    expect(answer.contacts).toEqual([{ name: '急救电话', phone: '120' }]);
    expect(answer.text).toContain('急救电话 120');
    expect(unsourcedNumbers(answer, '')).toEqual([]);
  });
});

describe('收录的全部条目', () => {
  const common = regionOf(realCorpus, 'national');
  const source = (document: string) =>
    bare(realFiles.get(`sources/${realCorpus.documents.get(document)?.source.file}`) ?? '');
  const sources = new Map([...realCorpus.documents.keys()].map((document) => [document, source(document)]));

  /** Every answer that quotes one entry: the whole of it, each of its passages alone, and any two of them. */
  function* answers(document: string): Generator<Answer> {
    const { region, policyYear } = realCorpus.documents.get(document) as {
      region: string;
      policyYear: number;
    };
    for (const { id } of [...realCorpus.entries.values()].filter((e) => e.document === document)) {
      const all = passagesOfEntry(realCorpus, id);
      const pairs = all.flatMap((one, i) => all.slice(i + 1).map((other) => [one, other]));
      for (const passages of [all, ...all.map((passage) => [passage]), ...pairs]) {
        const decision: Decision = {
          kind: 'answer',
          quoted: [quoted(realCorpus, id, passages)],
          related: [],
        };
        yield compose(decision, understood({ region: regionOf(realCorpus, region) }), {
          corpus: realCorpus,
          common,
          today: `${policyYear}-07-01`,
          id: 'a',
          conversation: 'c',
        });
      }
    }
  }
  const numbers = (text: string) => text.match(/\d+(?:\.\d+)?/g) ?? [];

  describe.each([...realCorpus.documents.keys()])('%s', (document) => {
    test('每段引文都是原文里连着的话', () => {
      let quotes = 0;
      for (const { citations } of answers(document))
        for (const { quote, passage } of citations) {
          quotes++;
          expect(sources.get(document)?.includes(bare(quote)), `${passage}「${quote}」`).toBe(true);
        }
      expect(quotes).toBeGreaterThan(20);
    });

    test('正文里的每个数都出自引文、标题或文件名', () => {
      for (const { text, notices, citations, policyYear } of answers(document)) {
        const said = [
          String(policyYear),
          ...citations.flatMap((c) => [c.quote, c.title, c.document, c.publisher]),
        ];
        const known = new Set(said.flatMap((part) => [...numbers(part), ...numbers(bare(part))]));
        const own = notices.reduce((rest, notice) => rest.replace(notice, ''), text);
        expect(
          [...numbers(own), ...numbers(bare(own))].filter((number) => !known.has(number)),
          `${citations[0]?.passage}\n${own}`,
        ).toEqual([]);
      }
    });

    test('数字把关都放行', () => {
      for (const answer of answers(document))
        expect(unsourcedNumbers(answer, ''), `${answer.citations[0]?.passage}\n${answer.text}`).toEqual([]);
    });

    test('来源一行的写法', () => {
      for (const { text, citations, notices } of answers(document)) {
        const line = text.split('\n').find((each) => each.startsWith('来源：'));
        expect(line).toMatch(
          /^来源：《[^》]+》（[^，]+，\d{4}年度）(?:第[一二三四五六七八九十百]+问)?“.+”(?:（节选，还有其他内容，请查看全文）)?$/,
        );
        expect(line).toContain(citations[0]?.title);
        for (const notice of notices) expect(text).toContain(`提示：${notice}`);
      }
    });
  });
});
