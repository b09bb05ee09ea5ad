import type { AmountRole } from './amount-reading.ts';
import type { Cue } from './cue.ts';
import { COVERED, HERBS, NOT_COVERED, OWN, PAY } from './cue-words.ts';

const after = (role: AmountRole, pattern: string): Cue => ({
  role,
  pattern: new RegExp(`^ ?${pattern}`, 'u'),
});
const LINK = '(?:的是|的|是属于|都是|全是|是|属于|算|都|全部?|为){1,2}(?:在)?';

/** What is said of an amount after it: 「3000是丙类」, 「2000不报」. */
export const cuesSaid: readonly Cue[] = [
  after('selfPaidCost', `${LINK}${NOT_COVERED}`),
  after(
    'selfPaidCost',
    '(?:不(?:能|给|可以?|予)?报|报不[了到掉]|不在(?:医保)?(?:目录|报销范围|范围)|不合规)',
  ),
  after(
    'firstPaidCost',
    `(?:是|要|得|需要?)?(?:乙类)?(?:要|得)?先(?:行|由)?${OWN}?(?:自付|${PAY})(?!比例|[^,。;]{0,4}(?:[0-9]{1,2}%|百分之|[一二]成))`,
  ),
  after('firstPaidCost', `${LINK}乙类(?:药|的)?(?:先)?自付(?!比例|[^,。;]{0,4}(?:%|百分之))`),
  after('own', `(?:是|要|得|需要?|由)?${OWN}(?:掏|出|承担|负担|付)(?!多少|几)`),
  after('classB', `${LINK}乙类`),
  after('classA', `${LINK}甲类`),
  after('herbCost', `${LINK}${HERBS}`),
  after('consultationFee', `${LINK}(?:一般)?(?:诊疗费|诊察费)`),
  after('prenatalCost', `${LINK}(?:产检|产前检查|孕检)`),
  after('eligibleCost', `${LINK}${COVERED}(?!吗|么)`),
  after('eligibleCost', '(?:都|全)?(?:能|可以?)报(?:销)?(?=[,。;]|的(?!多少))'),
  after('threshold', `${LINK}(?:起付线|门[槛坎])`),
  after('deposit', `(?:${LINK})?押金`),
  after('limit', '(?:就)?(?:封顶|是上限|的上限|的限额)'),
  after('premium', `(?:的?(?:医保费|保费)|的医保|[交缴]了|${LINK}[交缴])`),
  after('item', `${LINK}(?:药|检查|床位|手术|材料|治疗)费`),
];

/** A noun right after an amount without a word between: 「2000自费」; it may as well go with the next amount. */
export const cuesNamed: readonly Cue[] = [
  after('selfPaidCost', NOT_COVERED),
  after('classB', '乙类'),
  after('classA', '甲类'),
  after('herbCost', HERBS),
  after('eligibleCost', '(?:(?<!不)合规|目录内|政策(?:范围)?内)'),
  after('threshold', '(?:起付|门[槛坎])'),
  after('deposit', '押金'),
  after('prenatalCost', '产检'),
];
