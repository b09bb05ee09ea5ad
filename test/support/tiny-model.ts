import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sumOfRowsModel } from './onnx-bytes.ts';

const special = ['[PAD]', '[UNK]', '[CLS]', '[SEP]'];
const characters = [
  ...new Set(
    '什么时候缴费几月份始截止到哪天最晚间之前交集中期结束每人多少钱今年一个标准元价格新生儿怎参保刚出的宝小孩后久奶娃上医要手续天气下雨退青山县居民问答特困员不用由财政全额资助低对象只0123456789',
  ),
];
export const vocabulary: readonly string[] = [...special, ...characters];
export const WIDTH = 16;

/** Row of a token: nothing for padding, otherwise numbers that depend on its place alone. */
export function row(token: number): number[] {
  return Array.from({ length: WIDTH }, (_, d) =>
    token === 0 ? 0 : Math.fround(Math.sin((token + 1) * (d + 1) * 12.9898)),
  );
}

/** Tokens of a text as the tokenizer parts it: one to a character. */
export function tokensOf(text: string): number[] {
  const inner = [...text].map((character) => Math.max(vocabulary.indexOf(character), 1));
  return [vocabulary.indexOf('[CLS]'), ...inner, vocabulary.indexOf('[SEP]')];
}

const ids = new Map(vocabulary.map((token, id) => [token, id]));
const idOf = (token: string) => ids.get(token) ?? 1;

const tokenizer = {
  version: '1.0',
  truncation: null,
  padding: null,
  added_tokens: special.map((content, id) => ({
    id,
    content,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
    special: true,
  })),
  normalizer: {
    type: 'BertNormalizer',
    clean_text: true,
    handle_chinese_chars: true,
    strip_accents: null,
    lowercase: true,
  },
  pre_tokenizer: { type: 'BertPreTokenizer' },
  post_processor: {
    type: 'TemplateProcessing',
    single: [
      { SpecialToken: { id: '[CLS]', type_id: 0 } },
      { Sequence: { id: 'A', type_id: 0 } },
      { SpecialToken: { id: '[SEP]', type_id: 0 } },
    ],
    pair: [],
    special_tokens: Object.fromEntries(
      ['[CLS]', '[SEP]'].map((id) => [id, { id, ids: [idOf(id)], tokens: [id] }]),
    ),
  },
  decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
  model: {
    type: 'WordPiece',
    unk_token: '[UNK]',
    continuing_subword_prefix: '##',
    max_input_chars_per_word: 100,
    vocab: Object.fromEntries(ids),
  },
};

/** Files of a feature-extraction model in the layout of the hub, of about 10 kB. */
export const tinyModelFiles: ReadonlyMap<string, string | Uint8Array> = new Map<string, string | Uint8Array>([
  [
    'config.json',
    JSON.stringify({
      _name_or_path: 'tiny/sum-of-rows',
      architectures: ['BertModel'],
      model_type: 'bert',
      hidden_size: WIDTH,
      vocab_size: vocabulary.length,
    }),
  ],
  ['tokenizer.json', JSON.stringify(tokenizer)],
  [
    'tokenizer_config.json',
    JSON.stringify({
      tokenizer_class: 'BertTokenizer',
      model_max_length: 64,
      do_lower_case: true,
      unk_token: '[UNK]',
      sep_token: '[SEP]',
      pad_token: '[PAD]',
      cls_token: '[CLS]',
    }),
  ],
  ['onnx/model_quantized.onnx', sumOfRowsModel(vocabulary.map((_, token) => row(token)))],
]);

/**
 * Lays the tiny model in a folder.
 * @param more further files, such as `1_Pooling/config.json`
 */
export async function writeTinyModel(
  folder: string,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  for (const [name, content] of [...tinyModelFiles, ...Object.entries(more)]) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}
