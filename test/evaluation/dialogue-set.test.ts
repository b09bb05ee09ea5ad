import { describe, expect, test } from 'vitest';
import { type Known, parseDialogues } from '../../scripts/evaluate/dialogue-set.ts';
import { corpus } from '../corpus/corpus-files.ts';

const parse = (content: string, known: Known = corpus) =>
  parseDialogues('test/evaluation/dialogues/x.yaml', content, known);

const written = `- id: one-two
  region: huaian
  turns:
    - say: 住院合规一万报多少
      kind: clarify
      slot: hospitalLevel
    - say: '2'
      kind: [calculation, answer]
      says: [['7050', 7050元], [二级]]
      silent: ['5915']
      entry: huaian-2026/q60
      region: huaian
- id: nowhere
  region: null
  turns:
    - say: 你好
      kind: greeting
`;

describe('对话文件怎么读', () => {
  test('一个或几个都可以写的，读出来都是几个；没写的是空的', () => {
    const { name, conversations } = parse(written);
    expect(name).toBe('dialogues/x');
    expect(conversations.map(({ id, region }) => [id, region])).toEqual([
      ['one-two', 'huaian'],
      ['nowhere', null],
    ]);
    expect(conversations[0]?.turns).toEqual([
      { say: '住院合规一万报多少', kind: ['clarify'], slot: 'hospitalLevel', says: [], silent: [] },
      {
        say: '2',
        kind: ['calculation', 'answer'],
        says: [['7050', '7050元'], ['二级']],
        silent: ['5915'],
        entry: ['huaian-2026/q60'],
        region: 'huaian',
      },
    ]);
  });

  test.each<[what: string, from: string, to: string, message: string]>([
    ['地区不存在', 'region: huaian\n  turns', 'region: suzhou\n  turns', 'x.yaml:2 没有地区 suzhou'],
    ['一轮的地区不存在', 'region: huaian\n- id', 'region: suzhou\n- id', 'x.yaml:12 没有地区 suzhou'],
    ['条目不存在', 'huaian-2026/q60', 'huaian-2026/q600', 'x.yaml:11 没有条目 huaian-2026/q600'],
    ['编号重复', 'id: nowhere', 'id: one-two', 'x.yaml:13 编号 one-two 重复'],
    ['编号写法不对', 'id: nowhere', 'id: No where', 'x.yaml:13'],
    ['没有这一种答复', 'kind: greeting', 'kind: hello', 'x.yaml:17'],
    ['反问不存在的一项', 'slot: hospitalLevel', 'slot: hospitallevel', 'x.yaml:6'],
    ['写了反问的一项，却不是反问', 'kind: clarify', 'kind: answer', 'x.yaml:6'],
    ['不认识的字段', "silent: ['5915']", "silence: ['5915']", 'x.yaml:10'],
    ['数字没有加引号', "silent: ['5915']", 'silent: [5915]', 'x.yaml:10'],
    ['一组里什么也没有', '[二级]', '[]', 'x.yaml:9'],
    ['没有说的话', "say: '2'", "say: ''", 'x.yaml:7'],
    ['不是 YAML', 'turns:\n    - say: 你好', 'turns: [', 'x.yaml:'],
  ])('%s：说出哪个文件、哪一行', (_, from, to, message) => {
    const broken = written.replace(from, to);
    expect(broken).not.toBe(written);
    expect(() => parse(broken)).toThrow(message);
  });

  test('一轮也没有的不是对话', () => {
    expect(() => parse('- id: a\n  region: null\n  turns: []\n')).toThrow('x.yaml:3');
    expect(() => parse('[]')).toThrow('x.yaml:1');
  });
});
