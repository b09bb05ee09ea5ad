/** Words that put a date ahead of today, before it or after it in the same clause. */
const AHEAD_BEFORE =
  /(?:打算|准备|计划|想(?:在|等|着|到)?|要(?:等)?到|等到?|预计|预产期|预约|到时候?|将(?:在|于)?|拟|再过|拖到|赶在|明年|下次|如果|要是|假如|假设)[^,，。;；?？!！\n]{0,10}$/u;
const AHEAD_AFTER =
  /^(?:之|以)?前(?!天)|^[^,，。;；?？!！\n了过\d一二三四五六七八九十]{0,4}(?:打算|准备|想(?:要)?|计划|再|才(?:能|可以|开始|会|准备)|要(?!等|多)|(?<!委)会|到期|截止|预产|(?:交|缴)(?:还)?(?:来得及|行吗|行不行|可以吗|可不可以|得不得行|迟不迟|晚不晚|要得不))/u;
const BEHIND =
  /^[^,，。;；?？!！\n]{0,8}(?:[交缴参续补住生退买办出保费去来回走][清齐完足]?(?:的(?!话)|了|过)|才(?:去|来)?[交缴参补续办住])/u;

/** Whether a date at [start, end) that names no year is said of the time to come. */
export function isAhead(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 16);
  if (BEHIND.test(after)) return false;
  return AHEAD_AFTER.test(after) || AHEAD_BEFORE.test(text.slice(Math.max(0, start - 16), start));
}
