import type { Entry } from '../model.ts';
import type { About } from './about.ts';
import { type FoundPhone, foundPhones } from './found-numbers.ts';

/**
 * The block of `regions.yaml` for a new place: name, alias, document, the telephone numbers that the document
 * prints. What a person has to look at is said in comments.
 *
 * @param taken names and aliases of the regions that are there
 * @param fallback region whose documents answer where this one is silent, where there is one
 */
export function regionBlock(
  about: About,
  entries: readonly Entry[],
  taken: ReadonlySet<string>,
  fallback: string | undefined,
): string {
  const phones = foundPhones(entries);
  const aliases = aliasesOf(about.name).filter((alias) => !taken.has(alias));
  const general = phones.some(({ purposes }) => purposes.includes('general'));
  const office = `    - { name: ${about.name}医疗保障局, purposes: [general] }`;
  return [
    `# ${about.name}：由文件导入，请核对上级、别名、下辖地名和电话的用途。`,
    `- code: ${about.region}`,
    `  name: ${about.name}`,
    '  parents: []',
    `  aliases: [${aliases.join(', ')}]`,
    '  districts: []',
    `  documents: [${about.id}]`,
    ...(fallback === undefined ? [] : [`  fallback: ${fallback}`]),
    '  contacts:',
    ...phones.map(contactLine),
    ...(general ? [] : [office]),
    '',
  ].join('\n');
}

function contactLine({ name, phone, purposes, entry }: FoundPhone): string {
  return `    - { name: ${JSON.stringify(name)}, phone: '${phone}', purposes: [${purposes.join(', ')}], entry: ${entry} }`;
}

/** 「示例县」 is also called 「示例」; a name of one character without its 县 is no name. */
function aliasesOf(name: string): string[] {
  const short = name.replace(/(?:自治县|自治州|县|市|区|旗|州)$/u, '');
  return short.length >= 2 ? [short, name] : [name];
}
