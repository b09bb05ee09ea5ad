import { z } from 'zod';
import type { Unit } from '../rules/parameter.ts';

/**
 * The shapes of the files under `corpus/`, strict: an unknown key is an error.
 * A date is a calendar date `YYYY-MM-DD`; a year is a four-digit number.
 */

const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens');
const date = z.iso.date();

/** `huaian-2026` */
export const documentId = slug;
/** `q38`, `notice-3`, `table-1`, `contacts`: unique within its document. */
export const entrySlug = slug;
/** `q38` (a whole entry) or `q60#4` (its fourth passage, counted from 1). */
export const answerTarget = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:#[1-9]\d*)?$/, 'q38 or q60#4');

/** A span of the source that belongs to no entry, by its first and last characters. */
const omission = z.strictObject({
  after: z
    .string()
    .min(1)
    .describe('the characters directly before the span, where its first characters occur earlier as well')
    .optional(),
  from: z.string().min(1).describe('the characters the span starts with, found after the previous span'),
  to: z.string().min(1).describe('the characters the span ends with'),
  reason: z.string().min(1),
});

/** Front matter of `corpus/documents/<id>.md`. */
export const frontMatter = z
  .strictObject({
    id: documentId,
    title: z.string().min(1),
    publisher: z.string().min(1),
    documentNumber: z.string().min(1).optional(),
    region: slug,
    policyYear: z.int().min(2000).max(2100),
    published: date.optional(),
    inForce: z.strictObject({ from: date, to: date }),
    source: z.strictObject({
      file: z.string().regex(/^[a-z0-9.-]+\.txt$/),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      original: z
        .strictObject({ file: z.string().min(1), sha256: z.string().regex(/^[0-9a-f]{64}$/) })
        .describe('the file that the text was taken from, where that was no text file')
        .optional(),
    }),
    omitted: z.array(omission).default([]),
  })
  .refine((d) => d.inForce.from <= d.inForce.to, { path: ['inForce'], message: 'from is after to' });

/** What a telephone number printed in a document is for. */
export const contactPurpose = z.enum(['payment', 'enrolment', 'benefits', 'supervision', 'general']);

const contact = z.strictObject({
  name: z.string().min(1),
  phone: z
    .string()
    .regex(/^\d[\d-]{4,}$/)
    .optional(),
  purposes: z.array(contactPurpose).min(1),
  entry: z.string().describe('the entry that prints it, document/entry').optional(),
});

export const regionFile = z.array(
  z.strictObject({
    code: slug,
    name: z.string().min(1),
    parents: z.array(z.string()).describe('from the nearest: 市, 省'),
    aliases: z.array(z.string().min(1)).describe('names and spellings people type that mean this region'),
    districts: z.array(z.string().min(1)).default([]).describe('places inside it'),
    documents: z.array(documentId),
    fallback: slug.optional().describe('region whose documents answer where this one is silent'),
    contacts: z.array(contact),
  }),
);

export const errataFile = z.array(
  z.strictObject({
    id: z.string().regex(/^CON-\d{2}$/),
    entries: z.array(z.string()).min(1).describe('document/entry, each entry whose reader must know'),
    fault: z.string().min(1).describe('what is wrong, for editors'),
    notice: z
      .string()
      .min(1)
      .optional()
      .describe('what a reader is told; absent when it concerns editors only'),
    quotes: z
      .array(z.string().min(1))
      .default([])
      .describe('the words at fault, verbatim, in one of the entries'),
  }),
);

/** One file of `corpus/topics/`: topics of one theme. */
export const topicFile = z.strictObject({
  theme: z.string().min(1),
  topics: z.array(
    z.strictObject({
      id: slug,
      title: z.string().min(1),
      phrasings: z.array(z.string().min(1)).min(1),
      answers: z.record(documentId, z.array(answerTarget).min(1)).describe('per document, the fullest first'),
    }),
  ),
});

/** One file of `corpus/out-of-scope/`: a class of questions that no document answers. */
export const outOfScopeFile = z.strictObject({
  id: slug,
  title: z.string().min(1),
  questions: z.array(z.string().min(1)).min(1),
});

/**
 * How a lexicon line reads its variants.
 * `scheme`: names of the insurance itself, merged into one token. `synonym`, `dialect`, `misspelling`,
 * `homophone`: variants mean the term. `english`: English words for the term. `outside`: the variants name
 * something that no document is about, such as 职工医保 or 养老保险.
 */
export const lexiconKind = z.enum([
  'scheme',
  'synonym',
  'dialect',
  'misspelling',
  'homophone',
  'english',
  'outside',
]);

export const lexiconFile = z.array(
  z.strictObject({ term: z.string().min(1), kind: lexiconKind, variants: z.array(z.string().min(1)).min(1) }),
);

/** `inpatient.deductible.level3` */
export const parameterId = z
  .string()
  .regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, 'lower-case letters, digits, hyphens and dots');

/** What a parameter is measured in. A date is written `YYYY-MM-DD`, everything else is a number. */
export const parameterUnit = z.enum([
  '元',
  '%',
  '个百分点',
  '个月',
  '天',
  '年',
  '岁',
  '日',
  '日期',
  '个',
  '种',
  '次',
  '倍',
]) satisfies z.ZodType<Unit>;

/** One file of `corpus/rules/`: the numbers of one document that rules compute with. */
export const parameterFile = z.array(
  z
    .strictObject({
      id: parameterId,
      value: z.union([z.number().min(0), date]),
      unit: parameterUnit,
      atLeast: z.literal(true).optional().describe('the document states a lower bound'),
      label: z.string().min(1).optional().describe('the group of people, as the document calls it'),
      entry: entrySlug.describe('an entry of the same document'),
      quote: z.string().min(1).describe('its words, verbatim, which hold the value'),
    })
    .refine(({ value, unit }) => (unit === '日期') === (typeof value === 'string'), {
      path: ['value'],
      message: 'a date for 日期, a number for every other unit',
    }),
);

export type Omission = z.infer<typeof omission>;
export type FrontMatter = z.infer<typeof frontMatter>;
export type Contact = z.infer<typeof contact>;
export type ContactPurpose = z.infer<typeof contactPurpose>;
export type Region = z.infer<typeof regionFile>[number];
export type Erratum = z.infer<typeof errataFile>[number];
export type TopicFile = z.infer<typeof topicFile>;
export type OutOfScopeClass = z.infer<typeof outOfScopeFile>;
export type LexiconLine = z.infer<typeof lexiconFile>[number];
export type ParameterFile = z.infer<typeof parameterFile>;
