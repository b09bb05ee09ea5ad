import { describe, expect, test } from 'vitest';
import {
  createNetwork,
  createTeacher,
  type Lesson,
  type Network,
} from '../../src/retrieval/training/network.ts';
import { seededRandom } from '../../src/retrieval/training/random.ts';

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);
const randomRows = (size: number, random: () => number) =>
  Float32Array.from({ length: size }, () => 2 * random() - 1);
const dot = (a: Float32Array, b: Float32Array) =>
  a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);

/** A network that has something to say from the start. */
function talkative(inputs: number, units: number, outputs: number): Network {
  const random = seededRandom(11);
  const network = createNetwork(inputs, units, outputs, random);
  network.listening.values.set(randomRows(network.listening.values.length, random));
  const said = randomRows(network.speaking.values.length, random);
  // Not so loud that an error comes to be too small to learn from.
  network.speaking.values.set(said.map((weight) => weight / 3));
  return network;
}

/** Evidence per output, worked out unit by unit. */
function evidence(network: Network, input: Float32Array, active = upTo(network.units)): number[] {
  const { inputs, units, outputs, listening, speaking } = network;
  return upTo(outputs).map((output) =>
    active.reduce(
      (sum, unit) => {
        const row = listening.values.subarray(unit * (inputs + 1), (unit + 1) * (inputs + 1));
        const voice = Math.max(0, dot(input, row) + (row[inputs] as number)) * (units / active.length);
        return sum + voice * (speaking.values[unit * outputs + output] as number);
      },
      speaking.values[units * outputs + output] as number,
    ),
  );
}

function chances(network: Network, input: Float32Array, active?: number[]): number[] {
  const powers = evidence(network, input, active).map(Math.exp);
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / total);
}

/** Mean surprise at the labels. */
function loss(network: Network, { inputs, labels, active }: Lesson): number {
  const { inputs: length } = network;
  const surprises = labels.map((label, n) => {
    const input = inputs.subarray(n * length, (n + 1) * length);
    return -Math.log(chances(network, input, [...active])[label] as number);
  });
  return surprises.reduce((a, b) => a + b, 0) / labels.length;
}

/** The gradient a lesson gives to an untaught network: Adam keeps a tenth of it as its mean; at rate 0 nothing moves. */
function gradient(network: Network, lesson: Lesson): number[] {
  createTeacher(network)({ ...lesson, rate: 0, step: 1 });
  return [...network.listening.mean, ...network.speaking.mean].map((mean) => mean * 10);
}

const SIZES = [3, 5, 4] as const;
function lessonOf(examples: number, active = upTo(SIZES[1])): Lesson {
  return {
    inputs: randomRows(examples * SIZES[0], seededRandom(5)),
    labels: upTo(examples).map((n) => (n * 3 + 1) % SIZES[2]),
    active,
    rate: 0.01,
    step: 1,
  };
}

describe('还没学过', () => {
  const network = createNetwork(9, 20, 3, seededRandom(1));

  test('对什么都不偏向谁', () => {
    expect(evidence(network, new Float32Array(9).fill(5))).toEqual([0, 0, 0]);
  });

  test('各单元听的不一样，分量都小；门槛是零', () => {
    const rows = upTo(20).map((unit) => [...network.listening.values.subarray(unit * 10, unit * 10 + 10)]);
    expect(new Set(rows.map(([first]) => first)).size).toBe(20);
    expect(rows.map((row) => row[9])).toEqual(upTo(20).map(() => 0));
    for (const weight of rows.flat()) expect(Math.abs(weight)).toBeLessThanOrEqual(1 / 3);
    expect(rows.flat().some((weight) => weight < -0.1) && rows.flat().some((weight) => weight > 0.1)).toBe(
      true,
    );
  });
});

describe('学', () => {
  const corners = [
    { corner: [0, 0], label: 0 },
    { corner: [0, 1], label: 1 },
    { corner: [1, 0], label: 1 },
    { corner: [1, 1], label: 0 },
  ];

  test('一条直线分不开的，也学得会：两个里恰好有一个', () => {
    const network = createNetwork(2, 16, 2, seededRandom(3));
    const teach = createTeacher(network);
    const inputs = Float32Array.from(corners.flatMap(({ corner }) => corner));
    const labels = corners.map(({ label }) => label);
    for (let step = 1; step <= 300; step++) teach({ inputs, labels, active: upTo(16), rate: 0.03, step });
    for (const { corner, label } of corners)
      expect(chances(network, Float32Array.from(corner))[label], corner.join()).toBeGreaterThan(0.95);
  });

  test('每一课之后更不意外', () => {
    const network = talkative(...SIZES);
    const lesson = lessonOf(6);
    const teach = createTeacher(network);
    const losses = upTo(20).map((done) => {
      teach({ ...lesson, rate: 0.003, step: done + 1 });
      return loss(network, lesson);
    });
    expect(losses).toEqual([...losses].sort((a, b) => b - a));
    expect(losses.at(-1)).toBeLessThan((losses[0] as number) - 0.01);
  });

  test('同样的课教出同样的网络', () => {
    const taught = () => {
      const network = createNetwork(...SIZES, seededRandom(2));
      const teach = createTeacher(network);
      for (let step = 1; step <= 5; step++) teach({ ...lessonOf(5), step });
      return network;
    };
    expect(taught()).toEqual(taught());
    expect(taught()).not.toEqual(createNetwork(...SIZES, seededRandom(2)));
  });

  test.each([
    ['还差百分之一', 4.6, true],
    ['只差万分之一', 9.2, false],
  ])('%s的，动不动', (_, sure, moves) => {
    const network = createNetwork(3, 5, 2, seededRandom(2));
    network.speaking.values[5 * 2 + 1] = sure;
    const before = structuredClone(network);
    createTeacher(network)({ ...lessonOf(1), labels: [1] });
    if (moves) expect(network).not.toEqual(before);
    else expect(network).toEqual(before);
  });
});

describe('梯度', () => {
  test.each([
    ['全部单元', [0, 1, 2, 3, 4]],
    ['留下三个，声音放大到五个的', [0, 2, 3]],
    ['只留一个', [1]],
  ])('与一点一点挪动参数量出来的相同：%s', (_, active) => {
    const network = talkative(...SIZES);
    const lesson = lessonOf(6, active);
    const measured = [network.listening, network.speaking].flatMap(({ values }) =>
      [...values].map((value, i) => {
        const lossAt = (moved: number) => {
          values[i] = moved;
          return { at: values[i] as number, loss: loss(network, lesson) };
        };
        const [low, high] = [lossAt(value - 5e-4), lossAt(value + 5e-4)];
        values[i] = value;
        return (high.loss - low.loss) / (high.at - low.at);
      }),
    );
    expect(measured.filter((slope) => Math.abs(slope) > 0.01).length).toBeGreaterThan(10);
    expect(gradient(network, lesson)).toEqual(measured.map((slope) => expect.closeTo(slope, 4)));
  });

  test.each([1, 2, 3, 4, 5, 8, 9])('一课 %i 个例子，等于各例单独的平均', (count) => {
    const lesson = lessonOf(count);
    const alone = lesson.labels.map((label, n) =>
      gradient(talkative(...SIZES), {
        ...lesson,
        inputs: lesson.inputs.slice(n * SIZES[0], (n + 1) * SIZES[0]),
        labels: [label],
      }),
    );
    const mean = upTo(alone[0]?.length ?? 0).map(
      (i) => alone.reduce((sum, values) => sum + (values[i] as number), 0) / count,
    );
    expect(gradient(talkative(...SIZES), lesson)).toEqual(mean.map((value) => expect.closeTo(value, 5)));
  });
});

describe('没有参加的单元', () => {
  /** All there is of a unit. */
  const unitOf = ({ inputs, outputs, listening, speaking }: Network, unit: number) =>
    [listening, speaking].map((adam, table) => {
      const width = table === 0 ? inputs + 1 : outputs;
      const rows = [adam.values, adam.mean, adam.square];
      return rows.map((row) => [...row.subarray(unit * width, (unit + 1) * width)]);
    });

  test('这一课不动，哪怕上一课参加过；参加的都动', () => {
    const network = talkative(...SIZES);
    const teach = createTeacher(network);
    teach(lessonOf(20));
    const before = structuredClone(network);
    teach({ ...lessonOf(20, [0, 2, 3]), step: 2 });
    for (const unit of [1, 4]) expect(unitOf(network, unit)).toEqual(unitOf(before, unit));
    for (const unit of [0, 2, 3]) expect(unitOf(network, unit)).not.toEqual(unitOf(before, unit));
  });

  test('在不在网络里，不影响别的单元听到什么', () => {
    const [one, other] = [talkative(...SIZES), talkative(...SIZES)];
    other.listening.values.fill(9, (SIZES[0] + 1) * 4);
    const lesson = lessonOf(6, [0, 1, 2, 3]);
    createTeacher(one)(lesson);
    createTeacher(other)(lesson);
    for (const unit of [0, 1, 2, 3]) expect(unitOf(other, unit)).toEqual(unitOf(one, unit));
  });
});

test('用过的老师和新来的教得一样：上一课不留痕迹', () => {
  const reused = talkative(...SIZES);
  const teach = createTeacher(reused);
  teach(lessonOf(6));
  const fresh = structuredClone(reused);
  teach({ ...lessonOf(3), step: 2 });
  createTeacher(fresh)({ ...lessonOf(3), step: 2 });
  expect(reused).toEqual(fresh);
});
