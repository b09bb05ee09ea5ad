import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Region } from '../../../src/corpus/schema.ts';
import { parseGazetteer } from '../../../src/dialogue/place/gazetteer.ts';
import { findPlace } from '../../../src/dialogue/place/place.ts';

const gazetteer = parseGazetteer(readFileSync('corpus/gazetteer.txt', 'utf8'));
const region = (
  code: string,
  name: string,
  parents: string[],
  aliases: string[],
  districts: string[] = [],
): Region => ({
  code,
  name,
  parents,
  aliases,
  districts,
  documents: [],
  contacts: [],
});
const regions = new Map(
  [
    region(
      'huaian',
      '淮安市',
      ['江苏省'],
      ['淮安', '淮安市'],
      ['清江浦区', '清江浦', '淮安区', '涟水', '涟水县', '金湖县'],
    ),
    region('enshi', '恩施市', ['恩施州', '湖北省'], ['恩施', '恩施市']),
    region('meixian', '眉县', ['宝鸡市', '陕西省'], ['眉县']),
    region('dianjiang', '垫江县', ['重庆市'], ['垫江', '垫江县']),
  ].map((r) => [r.code, r] as const),
);
const read = (text: string) => findPlace(text, regions, gazetteer);
const insured = (text: string) => {
  const place = read(text).insured;
  return place.kind === 'region' ? place.code : place.kind === 'elsewhere' ? place.name : null;
};

describe('说到收录的地区，就是问那里', () => {
  it.each([
    ['恩施的居民医保一年交多少', 'enshi'],
    ['我是恩施的，断保了咋办', 'enshi'],
    ['涟水农村的，想给娃参保', 'huaian'],
    ['我是金湖乡下的，医保断了', 'huaian'],
    ['淮安区居民', 'huaian'],
    ['江苏淮安的医保', 'huaian'],
    ['陕西宝鸡眉县合疗', 'meixian'],
    ['我户口不在重庆，但是在垫江住', 'dianjiang'],
    ['我妈从垫江到淮安带孩子，住院怎么报', 'dianjiang'],
  ])('%s', (text, code) => {
    expect(insured(text)).toBe(code);
  });
});

describe('两个收录的地区：想参保的、问医保的、自己说是的、人在的，依次为准', () => {
  it.each([
    ['恩施户口，现在住淮安，能在淮安参保吗', 'huaian', '恩施市'],
    ['我在淮安打工，恩施的医保还交不交', 'enshi', '淮安市'],
    ['恩施的医保在淮安能用吗', 'enshi', '淮安市'],
    ['人在眉县，户口垫江，医保怎么交', 'dianjiang', '眉县'],
    ['垫江的老人到恩施住院报多少', 'dianjiang', '恩施市'],
    ['我医保想从恩施转到淮安', 'huaian', '恩施市'],
  ])('%s', (text, code, care) => {
    expect(insured(text)).toBe(code);
    expect(read(text).care).toBe(care);
  });
});

describe('问的是没有收录的地方的医保', () => {
  it.each([
    ['四川农合报销比例', '四川省'],
    ['北京居民医保门诊封顶', '北京市'],
    ['天津少儿住院报几成', '天津市'],
    ['我是南京的，想问新生儿参保', '南京市'],
    ['俺是河南的想问合疗断了咋补', '河南省'],
    ['我娘家甘肃那边缴的合疗多少钱一个人', '甘肃省'],
    ['我是沭阳的，医保断了', '沭阳县'],
    ['义乌城乡居民医保什么时候交', '义乌市'],
    ['广东省深圳市少儿医保', '深圳市'],
    ['淮南居民医保怎么交', '淮南市'],
    ['朝阳市医保', '朝阳市'],
    ['扬州报销比例', '扬州市'],
    ['我户口在徐州，医保怎么交', '徐州市'],
    ['武汉的医保在恩施能用吗', '武汉市'],
    ['表哥在盐城，他们那边居民医保交多少', '盐城市'],
    ['我不是淮安的，我是扬州的', '扬州市'],
    ['香港医保怎么报', '香港特别行政区'],
  ])('%s', (text, name) => {
    expect(insured(text)).toBe(name);
  });

  it.each([
    ['湖北医保转诊规定', ['enshi']],
    ['宝鸡市居民医保', ['meixian']],
    ['重庆二档多少钱', ['dianjiang']],
    ['江苏省居民医保', ['huaian']],
    ['浙江居民医保', []],
  ])('%s：说出里面有哪些收录的地区', (text, parentOf) => {
    expect(read(text).insured).toMatchObject({ kind: 'elsewhere', parentOf });
  });
});

describe('只是去那里看病、打工、上学，或者从那里来', () => {
  it.each([
    ['去上海住院报多少', '上海市'],
    ['在苏州打工，老家医保怎么交', '苏州市'],
    ['到武汉的医院看病要备案吗', '武汉市'],
    ['回扬州娘家坐月子', '扬州市'],
    ['去黄山旅游突发急病', '黄山市'],
    ['女儿在英国读书', '英国'],
    ['县里治不了转到北京大医院', '北京市'],
    ['成都华西医院住院怎么报', '成都市'],
    ['报得比扬州少', '扬州市'],
    ['我是四川人，嫁到这里来的，能参保吗', '四川省'],
    ['湖南户口，这边打工，交这边的医保', '湖南省'],
    ['台湾人有居住证能参保吗', '台湾省'],
    ['广州的起付线高，我在广州住院按哪边算', '广州市'],
  ])('%s', (text, care) => {
    expect(read(text)).toMatchObject({ insured: { kind: 'none' }, care });
  });

  it('去的是收录的地区：说出是哪个，由问话的人所在地区优先', () => {
    expect(read('去淮安住院报多少')).toEqual({
      insured: { kind: 'none' },
      care: '淮安市',
      careRegion: 'huaian',
    });
  });

  it('收录的地区和外地都有，参保的是收录的', () => {
    expect(read('恩施的，去武汉看病')).toEqual({
      insured: { kind: 'region', code: 'enshi' },
      care: '武汉市',
      careRegion: null,
    });
    expect(insured('俺是连云港来的，在清江浦打工，怎么参保')).toBe('huaian');
  });
});

describe('户口在外地，日子过在这里：问的是这里', () => {
  it.each([
    ['户口落在江西赣州，在清江浦住了七八年，这边能交不', 'huaian'],
    ['户籍是山东菏泽的，来涟水打工四年了，医保非得回去办吗', 'huaian'],
    ['老家甘肃定西，在眉县开面馆，一家人能上合疗不', 'meixian'],
    ['户口在湖南龙山，在垫江住了好久了，能买这里的医保不', 'dianjiang'],
    ['我是安徽滁州的，到淮安上班三年，孩子能参保吗', null],
    ['我是贵州毕节的，租房子住着，居民医保能办吧', null],
    ['户口在四川达州，在这带孩子念书，医保在哪交', null],
    ['老家河南，打工五年了，居住证也有，交得了不', null],
    ['湖南那边户口没迁，嫁过来六年了，能参保不', null],
  ])('%s', (text, code) => {
    expect(insured(text)).toBe(code);
  });

  it.each([
    ['我户口在徐州，在苏州打工三年了，医保怎么交', '徐州市'],
    ['我是沭阳的，在外面打工十年了，医保断了怎么补', '沭阳县'],
    ['我是沭阳的，老家住了十年，医保咋交', '沭阳县'],
    ['户口在徐州，在淮安住了十天院，怎么报', '徐州市'],
    ['户口在徐州，徐州医保一年交多少', '徐州市'],
  ])('%s：日子没有过在这里，或者问的就是那边', (text, name) => {
    expect(insured(text)).toBe(name);
  });

  it('在收录的地区住了些年是住家，住了几天是住院', () => {
    expect(insured('在恩施住了五六年')).toBe('enshi');
    expect(read('在恩施住了十天')).toEqual({
      insured: { kind: 'none' },
      care: '恩施市',
      careRegion: 'enshi',
    });
  });
});

describe('像地名的普通话不是地名', () => {
  it.each([
    '参保定点医院有哪些',
    '确保定期缴费',
    '平安医保',
    '合作医疗和互助',
    '资源浪费，和平相处，民权，长寿，太平，安康，吉安',
    '今天门诊能报吗',
    '医保定西药',
    '比如医保卡',
    '普通化疗能报吗',
    '延长治疗时间',
    '来宾朝阳大方富裕',
    '我们这边是哪个地方的',
    '江苏医保云怎么登录',
    '重庆税务公众号缴费',
    '新乡镇卫生院',
    '老城区的医院',
  ])('%s', (text) => {
    expect(read(text)).toEqual({ insured: { kind: 'none' }, care: null, careRegion: null });
  });
});

describe('任何省市县都一样', () => {
  const names = gazetteer.places.filter(
    ({ level, name }) => level !== 'county' && !/^(?:香港|澳门|台湾)/u.test(name),
  );
  const notCovered = names.filter(({ forms }) =>
    forms.every((form) => insured(`我是${form}的`) === names.find((p) => p.forms.includes(form))?.name),
  );

  it('名录够全', () => {
    expect(gazetteer.places.length).toBeGreaterThan(3000);
    expect(notCovered.length).toBeGreaterThan(350);
  });

  it.each(['X居民医保一年交多少', '我是X的，断保了怎么补', 'X的新农合门诊能报吗', '请问X报销比例'])(
    '%s：外地',
    (frame) => {
      const wrong = notCovered.filter((p) =>
        p.forms.some((form) => read(frame.replace('X', form)).insured.kind !== 'elsewhere'),
      );
      expect(wrong.map((p) => p.name)).toEqual([]);
    },
  );

  it.each([
    '去X住院能报多少',
    '在X打工，老家医保怎么交',
    '回X娘家生孩子',
    'X的医院能直接结算吗',
    'X户口，在这边打工能参保吗',
  ])('%s：不是外地医保', (frame) => {
    const wrong = notCovered.filter((p) =>
      p.forms.some((form) => read(frame.replace('X', form)).insured.kind !== 'none'),
    );
    expect(wrong.map((p) => p.name)).toEqual([]);
  });
});

describe('名录', () => {
  it('缩进是级别，波浪号是弱简称', () => {
    expect(parseGazetteer('# 注\n江苏省 江苏\n 宿迁市 宿迁\n  沭阳县 ~沭阳\n').places).toEqual([
      { name: '江苏省', forms: ['江苏省', '江苏'], weakForms: [], level: 'province' },
      { name: '宿迁市', forms: ['宿迁市', '宿迁'], weakForms: [], level: 'prefecture' },
      { name: '沭阳县', forms: ['沭阳县', '沭阳'], weakForms: ['沭阳'], level: 'county' },
    ]);
  });

  it('缩进不对：说出哪一行', () => {
    expect(() => parseGazetteer('江苏省\n    镇\n')).toThrow('gazetteer.txt:2');
  });
});
