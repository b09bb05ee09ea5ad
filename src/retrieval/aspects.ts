/**
 * What is wanted, who it is for and how it is told: signs that stand in a question beside its subject, weak among
 * n-grams and telling between neighbours. Read in normalised text, where variants have become the lexicon's terms.
 */
const ASPECTS: readonly (readonly [name: string, sign: RegExp])[] = [
  [
    'how much',
    /多少|几多|好多|几[块元百千万成]|多大|比例|额度|标准|封顶|上限|限额|金额|多高|价|贵|便宜|百分/u,
  ],
  ['when', /什么时候|啥时|几时|哪天|哪年|何时|几月|几号|时间|截止|期限|哪会|日期/u],
  ['how long', /多久|多长|几天|几个月|几年|多少天|好久|等几|有效期|\d+天/u],
  ['how', /怎么|咋|如何|怎样|流程|步骤|手续|方法|程序|办法/u],
  ['where', /哪里|哪儿|哪块|在哪|去哪|到哪|哪个地方|地点|地址|啥地方|什么地方|渠道|找谁|哪个部门|窗口/u],
  [
    'may I',
    /能不能|可不可以|行不行|行吗|可否|能否|可以不|能.{0,6}吗|可以.{0,8}吗|得不得|让不让|给不给|能不|准不准/u,
  ],
  ['why', /为什么|为啥|凭什么|凭啥|咋个要|原因|干嘛|什么道理|何必|有必要|意义|图什么|图啥/u],
  ['what', /是什么|啥叫|什么叫|什么意思|啥意思|是啥|指的是|哪些|有什么|有啥|包括/u],
  ['papers', /材料|证件|带什么|带啥|证明|户口本|身份证|准备什么|准备啥|票据|发票/u],
  ['whether', /报不报|是不是|有没有|要不要|用不用|算不算|在不在|是否|需要.{0,6}吗|管不管|包不包|还要/u],
  ['consequence', /后果|会怎|怎么办|咋办|影响|损失|咋整|会不会|处罚|罚|要紧/u],
  ['which', /哪个|哪种|哪档|哪几|选|区别|不同|比.{0,4}好|划算|还是/u],
  ['telephone', /电话|号码|热线|打哪/u],
  ['change', /涨|变|今年|去年|明年|新政策|以前|调整|取消/u],
  ['newborn', /新生儿|出生|宝宝|落地|坐月子|满月|婴儿|才生/u],
  ['child', /孩子|小孩|娃|儿子|女儿|闺女|孙|小朋友|儿童|幼儿|未成年|丫头/u],
  ['student', /学生|大学|上学|学校|读书|毕业|幼儿园|中学|小学|高中|学籍|开学|老师/u],
  ['old', /老人|老年|[5-9]\d岁|爷爷|奶奶|爸|妈|父|母|年纪大|岁数|老头|老太|退休|公公|婆婆|外公|外婆/u],
  ['poor', /低保|特困|困难|五保|脱贫|贫困|建档|穷|返贫|边缘|孤儿|重点人群|低收入/u],
  ['disabled', /残疾|重残|聋|盲|瘫|精神障碍|精神病/u],
  ['soldier', /军|当兵|退伍|优抚|烈士|入伍|部队|复员/u],
  ['away', /外地|打工|异地|外省|居住证|户口不在|户籍|常住|跨省|在外|省外|老家/u],
  ['employee', /职工|单位|公司|上班|厂|离职|辞职|失业|在职|灵活就业|入职|老板/u],
  ['birth', /怀孕|产检|生孩子|生娃|分娩|顺产|剖|孕|生育|保胎|二胎|三胎/u],
  ['illness', /癌|肿瘤|尿毒症|透析|高血压|糖尿病|白血病|精神|结核|肝|心脏|中风|血友/u],
  ['not', /不交|不参|没交|不缴|没缴|不买|不想|不报|没参|断|漏|忘|不能/u],
  ['pay', /交|缴|付款|扣款|钱/u],
  ['figure', /\d/u],
  ['short', /^.{1,8}$/su],
  ['middling', /^.{9,16}$/su],
  ['long', /^.{28,}$/su],
];

export const ASPECT_COUNT = ASPECTS.length;

/** @returns per aspect whether a normalised text has it */
export function aspectsOf(text: string): boolean[] {
  return ASPECTS.map(([, sign]) => sign.test(text));
}
