import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../scripts/calculate/arguments.ts';
import { factOfFlag, flagOf } from '../../scripts/calculate/flags.ts';
import { type FactName, facts } from '../../src/rules/facts.ts';

/** Runs the command as npm does. */
function calculate(...words: string[]) {
  const args = ['--import', 'tsx', 'scripts/calculate.ts', ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('命令行的写法', () => {
  const read = (line: string) => readArguments(line.split(' '));

  it('规则、地区、条件，顺序随意，等号也行', () => {
    const expected = {
      rule: 'inpatient',
      region: 'huaian',
      today: undefined,
      help: false,
      inputs: { hospitalLevel: '3', eligibleCost: '12000' },
    };
    expect(read('inpatient --region huaian --level 3 --eligible 12000')).toEqual(expected);
    expect(read('--eligible=12000 --level=3 --region=huaian inpatient')).toEqual(expected);
  });

  it('条件的全名也认', () => {
    expect(read('x --hospital-level 3').inputs).toEqual({ hospitalLevel: '3' });
    expect(read('x --hospitalLevel 3').inputs).toEqual({ hospitalLevel: '3' });
  });

  it('是非题可以不写值', () => {
    expect(read('x --tcm --level 2').inputs).toEqual({ tcmHospital: 'true', hospitalLevel: '2' });
    expect(read('x --tcm false').inputs).toEqual({ tcmHospital: 'false' });
  });

  it('家庭成员每类人写一次', () => {
    expect(read('x --member category=minimum-living,tier=1,age=70,count=2 --member ordinary').inputs).toEqual(
      {
        members: [
          { personCategory: 'minimum-living', tier: '1', age: 70, count: 2 },
          { personCategory: 'ordinary' },
        ],
      },
    );
  });

  it('负数交给条件去检查', () => {
    expect(read('x --eligible -3').inputs).toEqual({ eligibleCost: '-3' });
  });

  it.each([
    ['x --foo 1', '没有 --foo 这一项'],
    ['x --level', '--level 后面要写值'],
    ['x --region --level 3', '--region 后面要写值'],
    ['x --level 3 --level 2', '--level 写了两次'],
    ['x y', '多了一个词 y'],
  ])('%s：%s', (line, message) => {
    expect(() => read(line)).toThrow(message);
  });

  it('每个条件都有名称，不与别的重复', () => {
    const flags = (Object.keys(facts) as FactName[]).map(flagOf);
    expect(new Set(flags).size).toBe(flags.length);
    for (const fact of Object.keys(facts) as FactName[]) expect(factOfFlag(flagOf(fact))).toBe(fact);
    for (const word of ['help', 'region', 'today']) expect(flags).not.toContain(word);
  });
});

describe('命令', () => {
  it('算出来的写明算式、前提和出处，以 0 结束', () => {
    const { status, stdout } = calculate(
      'inpatient',
      '--region',
      'huaian',
      '--level',
      '3',
      '--eligible',
      '12000',
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /报销 7215 元[\s\S]*\(12000 − 900\) × 65% = 7215 元[\s\S]*前提：[\s\S]*来源：《全民参保百问百答》/,
    );
  });

  it('缺条件的问一个，列出选项，以 2 结束', () => {
    const { status, stdout } = calculate('inpatient', '--region', 'huaian', '--eligible', '12000');
    expect(status).toBe(2);
    expect(stdout).toContain('3、三级：报销 7215 元');
    expect(stdout).toContain('请加上 --level 1|2|3');
  });

  it('写错的说明哪一项、可以填什么，以 1 结束', () => {
    const wrong = calculate('inpatient', '--region', 'huaian', '--level', '4', '--eligible', '-3');
    expect(wrong).toMatchObject({ status: 1, stdout: '' });
    expect(wrong.stderr).toMatch(/--level：须是下列之一[\s\S]*--eligible：须是 0 到 100000000 元/);
    expect(calculate('inpatient', '--region', 'x')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('--region：须是 huaian、'),
    });
    expect(calculate('none', '--region', 'huaian').stderr).toContain('没有规则 none');
  });

  it('选项可以写名称；说不清是哪个的，列出可能的', () => {
    const named = calculate('premium', '--region', 'enshi', '--category', '城乡低保对象');
    expect(named).toMatchObject({ status: 0, stdout: expect.stringContaining('个人缴费 40 元') });
    const unclear = calculate('premium', '--region', 'dianjiang', '--category', '困难', '--tier', '一档');
    expect(unclear).toMatchObject({ status: 1, stdout: '' });
    expect(unclear.stderr).toContain('可能是：monitored（脱贫不稳定户、边缘易致贫户、突发严重困难户）');
  });

  it('没有写明的说没有，以 3 结束', () => {
    const { status, stdout } = calculate('inpatient', '--region', 'enshi');
    expect(status).toBe(3);
    expect(stdout).toContain('可以咨询：');
  });

  it('--help 列出规则、地区和条件', () => {
    const { status, stdout } = calculate('--help');
    expect(status).toBe(0);
    for (const word of ['inpatient', 'huaian', '--level', '--paid-on']) expect(stdout).toContain(word);
    const one = calculate('premium', '--help').stdout;
    expect(one).toContain('huaian  ordinary  普通居民');
    expect(one).not.toContain('--herbs');
  });
});
