/** Just enough of the protobuf wire format to write an ONNX model: https://protobuf.dev/programming-guides/encoding/ */
type Bytes = readonly number[];

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x7f; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 0x80);
  return [...bytes, rest];
}

const number = (field: number, value: number): number[] => [...varint(field * 8), ...varint(value)];
const bytes = (field: number, content: Bytes): number[] => [
  ...varint(field * 8 + 2),
  ...varint(content.length),
  ...content,
];
const text = (field: number, content: string) => bytes(field, [...new TextEncoder().encode(content)]);

const FLOAT = 1;
const INT64 = 7;
const INTS = 7;
const INT = 2;

function node(operator: string, inputs: readonly string[], output: string, attributes: Bytes = []): number[] {
  return [
    ...inputs.flatMap((input) => text(1, input)),
    ...text(2, output),
    ...text(4, operator),
    ...attributes,
  ];
}

/** Value of a graph: its name, type and named dimensions. */
function value(name: string, type: number, dimensions: readonly string[]): number[] {
  const shape = dimensions.flatMap((dimension) => bytes(1, text(2, dimension)));
  return [...text(1, name), ...bytes(2, bytes(1, [...number(1, type), ...bytes(2, shape)]))];
}

/**
 * A model of one layer: every token's row of the table, and to each the sum of all rows, so that the first token
 * knows the rest. A row of zeros for padding makes the sum independent of the batch.
 * @param table one row per token
 * @returns an ONNX file with input `input_ids` and output `last_hidden_state`
 */
export function sumOfRowsModel(table: readonly (readonly number[])[]): Uint8Array {
  const values = new Uint8Array(Float32Array.from(table.flat()).buffer);
  const rows = [
    ...number(1, table.length),
    ...number(1, table[0]?.length ?? 0),
    ...number(2, FLOAT),
    ...text(8, 'table'),
    ...bytes(9, [...values]),
  ];
  const axes = bytes(5, [...text(1, 'axes'), ...number(8, 1), ...number(20, INTS)]);
  const keep = bytes(5, [...text(1, 'keepdims'), ...number(3, 1), ...number(20, INT)]);
  const graph = [
    ...bytes(1, node('Gather', ['table', 'input_ids'], 'rows')),
    ...bytes(1, node('ReduceSum', ['rows'], 'sum', [...axes, ...keep])),
    ...bytes(1, node('Add', ['rows', 'sum'], 'last_hidden_state')),
    ...text(2, 'sum of rows'),
    ...bytes(5, rows),
    ...bytes(11, value('input_ids', INT64, ['batch', 'sequence'])),
    ...bytes(12, value('last_hidden_state', FLOAT, ['batch', 'sequence', 'width'])),
  ];
  return Uint8Array.from([
    ...number(1, 7),
    ...bytes(7, graph),
    ...bytes(8, [...text(1, ''), ...number(2, 11)]),
  ]);
}
