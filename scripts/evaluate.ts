import { parseArgs } from 'node:util';
import { evaluateAnswers } from './evaluate/evaluate-answers.ts';
import { evaluateLexicon } from './evaluate/evaluate-lexicon.ts';
import { testFiles } from './evaluate/test-files.ts';

// npm run evaluate [-- 文件…] [--failures] [--accept]
// 用与服务相同的代码回答 test/evaluation/ 的题目和对话，并与上次认可的结果比较。
// npm run evaluate -- --lexicon [文件…] [--write docs/lexicon-effect.md]
// 词表逐行去掉再匹配，看每一行有多大用；加 --write 写成一页，不加就打印出来。
const { values, positionals } = parseArgs({
  options: {
    failures: { type: 'boolean', default: false },
    accept: { type: 'boolean', default: false },
    lexicon: { type: 'boolean', default: false },
    write: { type: 'string' },
  },
  allowPositionals: true,
});
const named = (end: string) => positionals.filter((file) => file.endsWith(end));
if (values.lexicon) await evaluateLexicon(named('.jsonl'), values.write);
else {
  const all = await testFiles();
  await evaluateAnswers({
    questions: positionals.length > 0 ? named('.jsonl') : all.questions,
    dialogues: positionals.length > 0 ? named('.yaml') : all.dialogues,
    failures: values.failures,
    accept: values.accept,
  });
}
