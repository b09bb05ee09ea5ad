import { bare } from './bare.ts';
import { entryText } from './entry-text.ts';
import type { Corpus } from './model.ts';
import type { Problem, Report } from './problems.ts';
import type { Erratum, FrontMatter, OutOfScopeClass, Region, TopicFile } from './schema.ts';
import type { Read } from './yaml.ts';

/** What was read, with its lines, by file. */
export interface Files {
  readonly fronts: Map<string, Read<FrontMatter>>;
  readonly regions: Read<Region[]> | undefined;
  readonly errata: Read<Erratum[]> | undefined;
  readonly topics: ReadonlyMap<string, Read<TopicFile>>;
  readonly outOfScope: ReadonlyMap<string, Read<OutOfScopeClass>>;
}

type Path = readonly PropertyKey[];
type Fail = (path: Path, message: string) => void;

const at =
  (file: string, { line }: Read<unknown>, report: Report): Fail =>
  (path, message) =>
    report({ file, line: line(path), message } satisfies Problem);

/** Notes the second and later of equal values. */
function once<T>(): (value: T, fail: () => void) => void {
  const seen = new Set<T>();
  return (value, fail) => {
    if (seen.has(value)) fail();
    seen.add(value);
  };
}

/** Checks that what one file says of another holds. */
export function checkReferences(corpus: Corpus, files: Files, report: Report): void {
  for (const [file, front] of files.fronts) checkDocument(corpus, front.value, at(file, front, report));
  if (files.regions) checkRegions(corpus, files.regions.value, at('regions.yaml', files.regions, report));
  if (files.errata) checkErrata(corpus, files.errata.value, at('errata.yaml', files.errata, report));
  const topicId = once<string>();
  for (const [file, topics] of files.topics)
    checkTopics(corpus, topics.value, topicId, at(file, topics, report));
  const classId = once<string>();
  for (const [file, read] of files.outOfScope)
    classId(read.value.id, () => at(file, read, report)(['id'], `编号 ${read.value.id} 重复`));
}

function checkDocument(corpus: Corpus, front: FrontMatter, fail: Fail): void {
  const { id, region, policyYear, published, inForce } = front;
  const unique = once<string>();
  for (const entry of corpus.documents.get(id)?.entries ?? [])
    unique(entry, () => fail(['id'], `条目编号 ${entry} 重复`));
  if (!corpus.regions.has(region)) fail(['region'], `regions.yaml 中没有地区 ${region}`);
  else if (!corpus.regions.get(region)?.documents.includes(id))
    fail(['region'], `regions.yaml 的地区 ${region} 没有列出本文件`);
  if (published !== undefined && published > inForce.to) fail(['published'], '发布日期晚于有效期');
  if (policyYear < Number(inForce.from.slice(0, 4)) || policyYear > Number(inForce.to.slice(0, 4)))
    fail(['policyYear'], '政策年度不在有效期之内');
}

function checkRegions(corpus: Corpus, regions: readonly Region[], fail: Fail): void {
  const code = once<string>();
  const name = once<string>();
  for (const [i, region] of regions.entries()) {
    code(region.code, () => fail([i, 'code'], `地区 ${region.code} 重复`));
    for (const [j, alias] of region.aliases.entries())
      name(alias, () => fail([i, 'aliases', j], `别名「${alias}」重复`));
    for (const [j, district] of region.districts.entries())
      name(district, () => fail([i, 'districts', j], `地名「${district}」重复`));
    for (const [j, id] of region.documents.entries()) {
      const document = corpus.documents.get(id);
      if (!document) fail([i, 'documents', j], `没有文件 ${id}`);
      else if (document.region !== region.code)
        fail([i, 'documents', j], `文件 ${id} 写明的地区是 ${document.region}`);
    }
    if (
      region.fallback !== undefined &&
      (region.fallback === region.code || !corpus.regions.has(region.fallback))
    )
      fail([i, 'fallback'], `没有可作后备的地区 ${region.fallback}`);
    for (const [j, { entry, phone }] of region.contacts.entries()) {
      if (entry === undefined) continue;
      const found = corpus.entries.get(entry);
      if (!found) fail([i, 'contacts', j, 'entry'], `没有条目 ${entry}`);
      else if (phone !== undefined && !bare(entryText(found)).includes(phone))
        fail([i, 'contacts', j, 'phone'], `条目 ${entry} 没有印出 ${phone}`);
    }
  }
}

function checkErrata(corpus: Corpus, errata: readonly Erratum[], fail: Fail): void {
  const unique = once<string>();
  const texts = new Map([...corpus.entries].map(([id, entry]) => [id, bare(entryText(entry))]));
  for (const [i, { id, entries, quotes, notice }] of errata.entries()) {
    unique(id, () => fail([i, 'id'], `编号 ${id} 重复`));
    const holds = (entry: string, quote: string) => texts.get(entry)?.includes(bare(quote)) ?? false;
    for (const [j, entry] of entries.entries()) {
      if (!corpus.entries.has(entry)) fail([i, 'entries', j], `没有条目 ${entry}`);
      else if (notice !== undefined && !quotes.some((quote) => holds(entry, quote)))
        fail([i, 'entries', j], `quotes 中没有 ${entry} 的词句，读者看不到 notice`);
    }
    for (const [j, quote] of quotes.entries())
      if (!entries.some((entry) => holds(entry, quote))) fail([i, 'quotes', j], `所列条目中没有「${quote}」`);
    const documents = new Set(entries.map((entry) => corpus.entries.get(entry)?.document));
    const printed = [...corpus.entries.values()].filter((entry) => documents.has(entry.document));
    for (const number of notice?.match(/\d+(?:\.\d+)?/g) ?? []) {
      const whole = new RegExp(`(?<![\\d.])${number}(?!\\.?\\d)`);
      if (!printed.some((entry) => whole.test(entryText(entry))))
        fail([i, 'notice'], `所列条目的文件中没有数字 ${number}`);
    }
  }
}

function checkTopics(
  corpus: Corpus,
  file: TopicFile,
  unique: ReturnType<typeof once<string>>,
  fail: Fail,
): void {
  for (const [i, { id, answers }] of file.topics.entries()) {
    unique(id, () => fail(['topics', i, 'id'], `编号 ${id} 重复`));
    for (const [document, targets] of Object.entries(answers)) {
      const path = ['topics', i, 'answers', document];
      if (!corpus.documents.has(document)) fail(path, `没有文件 ${document}`);
      for (const [j, target] of targets.entries()) {
        const full = `${document}/${target}`;
        if (!corpus.entries.has(full) && !corpus.passages.has(full))
          fail([...path, j], `没有条目或段落 ${full}`);
      }
    }
  }
}
