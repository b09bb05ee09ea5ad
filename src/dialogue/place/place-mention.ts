import type { Region } from '../../corpus/schema.ts';
import type { Gazetteer, GazetteerPlace } from './gazetteer.ts';

/** A place named in a text. */
export interface PlaceMention {
  readonly start: number;
  /** After the last character. */
  readonly end: number;
  readonly name: string;
  /** Code of the covered region that is meant, or null for any other place. */
  readonly region: string | null;
  /** Codes of the covered regions that lie in it. */
  readonly parentOf: readonly string[];
  readonly level: GazetteerPlace['level'] | 'region' | 'abroad';
  readonly weak: boolean;
}

type Name = Omit<PlaceMention, 'start' | 'end'>;
type Names = ReadonlyMap<string, readonly (readonly [string, Name])[]>;

const ABROAD =
  '美国 英国 法国 德国 意大利 西班牙 葡萄牙 荷兰 瑞士 瑞典 挪威 丹麦 芬兰 俄罗斯 乌克兰 日本 韩国 朝鲜 新加坡 马来西亚 泰国 越南 老挝 缅甸 柬埔寨 菲律宾 印尼 印度 澳洲 澳大利亚 新西兰 加拿大 墨西哥 巴西 非洲 欧洲 南非 迪拜 国外 境外 海外';
/** Chance meetings of the end of one word with the start of another: 「参保定点」, 「浙江门诊」, 「大理由」. */
const NOT_AFTER: readonly (readonly [RegExp, RegExp])[] = [
  [/^保/u, /[参医农社确投担低新续断入]$/u],
  [/^定/u, /[规固确认指限一决约假特鉴评稳]$/u],
  [/^和/u, /[总]$/u],
];
const NOT_BEFORE: readonly (readonly [RegExp, RegExp])[] = [
  [/门$/u, /^诊/u],
  [/^大理$/u, /^[由石]/u],
  [/^新乡$/u, /^[镇村]/u],
  [/^怀化$/u, /^[验疗]/u],
  [/^[^市县区]*[^市县区]$/u, /^(?:路|街|大道|银行|医保云|税务|税务局|政务|牌|话|菜|面馆)/u],
];

function collides(text: string, start: number, end: number, form: string): boolean {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  return (
    NOT_AFTER.some(([name, context]) => name.test(form) && context.test(before)) ||
    NOT_BEFORE.some(([name, context]) => name.test(form) && context.test(after))
  );
}

const WEAK_BEFORE =
  /(?:[我俺额](?:们|家)?(?:是|在|就是)?|老家(?:是|在)?|(?:户口|户籍|家|人|住|学籍|参保地?|医保)[还都]?(?:是|在)|来自|嫁(?:到|去)|回|(?<![现正实存])在|去|转(?:到|去)|从)$/u;
const WEAK_AFTER =
  /^(?:人(?![民社口工事])|的?(?:城乡|城镇|农村|居民|职工|少儿|儿童|学生|基本)*(?:医保|医疗|新农合|合作医疗|合疗|农合|社保|报销[比政标])|户口|户籍|老家|那边|这边|县)/u;

function isMeant(text: string, start: number, end: number, name: Name): boolean {
  return !name.weak || WEAK_BEFORE.test(text.slice(0, start)) || WEAK_AFTER.test(text.slice(end));
}

function collect(regions: ReadonlyMap<string, Region>, gazetteer: Gazetteer): Names {
  const names = new Map<string, Name>();
  for (const region of regions.values())
    for (const form of [...region.aliases, ...region.districts])
      names.set(form, { name: region.name, region: region.code, parentOf: [], level: 'region', weak: false });
  for (const place of gazetteer.places) {
    // A county that a region lists among its places is the region, whichever form of its name is used.
    const own = names.get(place.name);
    const parentOf = [...regions.values()]
      .filter((region) => region.parents.some((parent) => place.forms.includes(parent)))
      .map((region) => region.code);
    for (const form of place.forms) {
      const weak = place.weakForms.includes(form);
      const known = names.get(form);
      if (known && (!known.weak || weak)) continue;
      names.set(
        form,
        own ? { ...own, weak } : { name: place.name, region: null, parentOf, level: place.level, weak },
      );
    }
  }
  for (const form of ABROAD.split(' '))
    names.set(form, { name: form, region: null, parentOf: [], level: 'abroad', weak: false });
  const byHead = new Map<string, [string, Name][]>();
  for (const [form, name] of names)
    byHead.set(form.slice(0, 2), [...(byHead.get(form.slice(0, 2)) ?? []), [form, name]]);
  for (const list of byHead.values()) list.sort((a, b) => b[0].length - a[0].length);
  return byHead;
}

/** The names of one gazetteer and set of regions, kept because gathering them costs more than a search. */
const collected = new WeakMap<Gazetteer, WeakMap<ReadonlyMap<string, Region>, Names>>();

function namesOf(regions: ReadonlyMap<string, Region>, gazetteer: Gazetteer): Names {
  const perRegions = collected.get(gazetteer) ?? new WeakMap<ReadonlyMap<string, Region>, Names>();
  const names = perRegions.get(regions) ?? collect(regions, gazetteer);
  collected.set(gazetteer, perRegions.set(regions, names));
  return names;
}

const RANK = { abroad: -1, province: 0, prefecture: 1, county: 2, region: 2 } as const;

/** 「江苏淮安」, 「湖北省恩施州利川市」: of places named one inside the other the innermost is meant. */
function innermost(text: string, mentions: readonly PlaceMention[]): readonly PlaceMention[] {
  const merged: PlaceMention[] = [];
  for (const next of mentions) {
    const last = merged.at(-1);
    const nested =
      last &&
      RANK[last.level] >= 0 &&
      RANK[last.level] < RANK[next.level] &&
      /^[\s省市州的、,，]?$/u.test(text.slice(last.end, next.start));
    if (nested) merged.splice(-1, 1, { ...next, start: last.start });
    else merged.push(next);
  }
  return merged;
}

/**
 * The places that a text names, in order: covered regions by their aliases and districts, other divisions of China
 * by the gazetteer, and foreign countries; the longest name wins, and chance meetings of two words are none.
 *
 * @param text in simplified characters
 */
export function findMentions(
  text: string,
  regions: ReadonlyMap<string, Region>,
  gazetteer: Gazetteer,
): readonly PlaceMention[] {
  const names = namesOf(regions, gazetteer);
  const mentions: PlaceMention[] = [];
  for (let start = 0; start < text.length; ) {
    const found = names.get(text.slice(start, start + 2))?.find(([form, name]) => {
      const end = start + form.length;
      return (
        text.startsWith(form, start) && !collides(text, start, end, form) && isMeant(text, start, end, name)
      );
    });
    const end = start + (found?.[0].length ?? 1);
    if (found) mentions.push({ start, end, ...found[1] });
    start = end;
  }
  return innermost(text, mentions);
}
