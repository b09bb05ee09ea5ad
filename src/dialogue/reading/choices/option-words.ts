const LEADING =
  /^(?:我们?|他们?|她|俺|这个?|那个?|就|应该|好像|可能|大概|是|属于|算|选择?|要|嗯|恩|哦|呃|在|去|的|住|了|交|参|按|有|办)+(?=.)/u;
const TRAILING =
  /(?:的话|的吧|那个|那种|那一类|那类|这种|这个|的|吧|啊|呀|哦|呢|嘛|了|哈|咯|人员|对象|人|户|医院|机构|情况|看|住院|住)+$/u;
const NUMERAL: Readonly<Record<string, string>> = { 1: '一', 2: '二', 3: '三', 两: '二' };

/**
 * What is left of a reply or a label once what says nothing is off, so that 「是2级的」 and 「二级」 meet.
 * @returns '' where nothing is left
 */
export function words(text: string): string {
  const joined = text
    .replace(/[\s\p{P}\p{S}]+/gu, '')
    .replace(/[123两](?=[级档样种])/gu, (numeral) => NUMERAL[numeral] ?? numeral)
    .replace(/^(?:在|去)?(?:乡镇|镇上|镇里|镇|乡里|乡下|乡|街道|街上)的?(?:医院|卫生院)?的?$/u, '镇卫生院')
    .replace(/^(?:在)?(?:村里|村上|村医|村)的?$/u, '村卫生室')
    .replace(/没(?=备案|断|签)/gu, '没有')
    .replace(/一直(?:都)?(?:在)?(?:交|缴)(?:着|的)*$/u, '一直连续参保')
    .replace(/(?<=[一二])(?:样|个)(?=都|$)/gu, '种')
    .replaceAll('剖腹产', '剖宫产')
    .replaceAll('五保', '特困')
    .replace(/^(?:我|是)?低边/u, '低保边缘')
    .replace(/三[甲乙]/gu, '三级')
    .replace(/二[甲乙]/gu, '二级');
  const core = joined.replace(LEADING, '').replace(TRAILING, '');
  return core === '' ? joined : core;
}
