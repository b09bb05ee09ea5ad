/** What is said around understanding and asking back. Reviewed as text; no figures here. */
export const dialogueTexts = {
  readAs: (said: string) => `日期是这样读的：${said}`,
  anyOf: (said: string) => `“${said}”里不论取哪一个，结果都一样`,
  restOrdinary: '没有说是哪类人的家人，按普通居民计算；低保、特困等人员另有规定',
  ownIsEligible: '您说的自己出的钱，按都是合规费用里个人负担的计算；自费、丙类不算在内',
  beforeCover: (said: string) => `“${said}”在可以报销的第一天以前，那次的费用报不了`,
  laterYear: (year: number) => `${year}年度的文件还没有收录，不能拿以前年度的数字来答`,
  asInpatient: '没有说是门诊还是住院，按住院计算',
  vague: (said: string) => `您说的“${said}”不是准数，差一点结果就不一样。`,
  vagueAmount: '要有准数才能算，差一点结果就不一样。',
  severalStays: '几次的费用要一次一次算，起付线也一次一次扣。先说其中一次：',
  contradiction: '您说的人数前后对不上。',
  unclear: '没有听清您选的是哪一个，请回复前面的序号，或者把那一项的字打出来。',
  unsure: (hint: string) => `不清楚也没关系。${hint}`,
  unsureWithFigures: '各种情况的结果都列在下面，到时候对着看就行。',
  askOffice: '也可以问：',
  doubted:
    '数字是照文件的条款，按您说的那几项一步一步算的。哪一项不对请直接说，比如“不是，是二级医院”“合规费用是……”，我重新算。文件怎么执行以医保经办机构核定为准。',
  moreFromCritical:
    '个人负担的合规费用超过大病保险起付标准的，大病保险还能再报一道；想知道报多少，接着问“大病能报多少”就行',
  cancelled: '好的，刚才的不算了。还有居民医保的事，随时问我。',
  offer: '您是不是想问下面的哪一个？回复序号就行：',
  none: '都不是',
  careKind: '看的是哪一种？',
} as const;

/** How somebody finds out a fact they do not know. */
export const hints: Readonly<Record<string, string>> = {
  hospitalLevel: '医院等级可以问医院的医保办，或者看医院门口的牌子。',
  tier: '交的是哪一档，缴费凭证上有，也可以问村（社区）经办的人。',
  eligibleCost:
    '出院结算单上有“合规费用”或“政策范围内费用”，医院医保窗口也能查。只知道总费用也行，直接说总费用，先按没有自费来算。',
  totalCost: '出院结算单上有总费用。',
  paymentDate: '缴费日期在缴费凭证上，也可以问税务部门或村（社区）经办的人。',
  birthDate: '出生证上有。',
  personCategory: '是不是救助对象，可以问村（社区）或民政部门。',
  offsiteFiling: '备没备案、备的哪一种，可以打参保地医保部门的电话查。',
  diseaseType: '认定的是哪一类，门诊特殊病的认定表或医保窗口能查到。',
  familyDoctorContract: '签没签家庭医生，可以问村医或社区卫生服务中心。',
  enrolmentHistory: '参保缴费的年份，可以问参保地医保部门或村（社区）。',
  brokenYears: '断了几年，可以请参保地医保部门查缴费记录。',
};

/** The kinds of care put to choice, by rule. */
export const careLabels = {
  inpatient: '住院',
  outpatient: '普通门诊',
  'special-outpatient': '门诊特殊病（门特）',
  'two-disease': '高血压、糖尿病门诊用药',
} as const;
