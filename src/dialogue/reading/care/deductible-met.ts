const LINE = '(?:起付线|起付标准|起付|门[槛坎](?:费|线)?)';
const YET =
  '(?:[0-9,.]{1,9}(?:元|块)?)?(?:的|今年|本年度?|年初|上半年|前头|此前|老早|早|早就|就|都|已经?|全部?|也|前面|之前|[,，]|[上头前][一几两]?[次回趟](?:住院|门诊)?|我们?|是|给){0,5}';
const MET = new RegExp(
  `(?<!没|没有|未)${LINE}${YET}(?:(?:扣|[交缴]|付|出|承担|掏|用|算)(?:满|完|够|足|清)|[够满超]|(?:扣|超|过)(?:过了|过去)|过)(?!了?(?:吗|么|没|不|多少|几|的部分|部分|以|才|后|再|就能))`,
  'u',
);
/** 「要扣满起付线」, 「没过起付线」, 「超过起付线以后」 are conditions or denials. */
const OPEN = new RegExp(
  `(?:没有?|未|不|要|得|如果|要是|等)[^,，。;；]{0,6}${LINE}|${LINE}[^,，。;；]{0,6}(?:没有?|未|不)`,
  'u',
);

/** True where somebody says that this year's 起付线 has been borne in full, with or without the amount. */
export const deductibleMet = (text: string): boolean => MET.test(text) && !OPEN.test(text);
