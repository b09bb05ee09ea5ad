import type { Corpus } from '../../src/corpus/model.ts';
import type { Embedder } from '../../src/retrieval/embedder.ts';
import { centre, OUTSIDE, questionGroups } from '../../src/retrieval/indexes.ts';
import { createNormaliser } from '../../src/retrieval/normalise.ts';

/** Particles and politeness, which ask nothing: two phrasings that differ in these alone are the same. */
const IDLE = /请问|麻烦|一下|[吗呢啊呀吧么嘛了的哦哈诶额我你]/gu;
/** Topics whose middles lie this near are told apart by little. */
const NEAR = 0.75;
const MOST_PAIRS = 40;

export interface TopicFaults {
  /** The same question in several groups, each with where it stands. */
  readonly repeated: readonly { readonly groups: readonly string[]; readonly questions: readonly string[] }[];
  /** Topics that are easily taken for one another and have no answer in common: worth a look, often right. */
  readonly confusable: readonly {
    readonly groups: readonly [string, string];
    readonly cosine: number;
  }[];
}

/** Looks for phrasings that stand in several topics or out-of-scope classes, and for topics that lie too near. */
export async function lintTopics(corpus: Corpus, embedder: Embedder): Promise<TopicFaults> {
  const normalise = createNormaliser(corpus.lexicon);
  const groups = questionGroups(corpus);
  const places = new Map<string, { group: string; question: string }[]>();
  const middles: Float32Array[] = [];
  for (const { id, questions } of groups) {
    const texts = questions.map(normalise);
    middles.push(centre(await embedder.embed(texts), embedder.dimensions));
    texts.forEach((text, i) => {
      const bare = text.replace(IDLE, '') || text;
      places.set(bare, [...(places.get(bare) ?? []), { group: id, question: questions[i] as string }]);
    });
  }
  const repeated = [...places.values()]
    .map((found) => ({
      groups: [...new Set(found.map(({ group }) => group))],
      questions: [...new Set(found.map(({ question }) => question))],
    }))
    .filter(({ groups: ids }) => ids.length > 1);
  return { repeated, confusable: confusablePairs(corpus, middles) };
}

/** @param middles of the groups, topics first, in their order */
function confusablePairs(corpus: Corpus, middles: readonly Float32Array[]): TopicFaults['confusable'] {
  const groups = questionGroups(corpus);
  const answers = corpus.topics.map((topic) => new Set(Object.values(topic.answers).flat()));
  const pairs: { groups: [string, string]; cosine: number }[] = [];
  for (let a = 0; a < groups.length; a++) {
    for (let b = a + 1; b < groups.length; b++) {
      const [one, other] = [groups[a]?.id as string, groups[b]?.id as string];
      if (one.startsWith(OUTSIDE)) continue;
      if ([...(answers[a] ?? [])].some((target) => answers[b]?.has(target))) continue;
      const cosine = (middles[a] as Float32Array).reduce(
        (sum, value, d) => sum + value * ((middles[b] as Float32Array)[d] as number),
        0,
      );
      if (cosine >= NEAR) pairs.push({ groups: [one, other], cosine });
    }
  }
  return pairs.sort((a, b) => b.cosine - a.cosine).slice(0, MOST_PAIRS);
}

/** What was found, in words. */
export function reportTopicFaults({ repeated, confusable }: TopicFaults): string {
  return [
    `同一句问法在几个主题里：${repeated.length}`,
    ...repeated.map(({ groups, questions }) => `  ${groups.join(' ')}：${questions.join(' / ')}`),
    `容易混的主题（只是提醒，没有共同的答案而问法相近）：${confusable.length}`,
    ...confusable.map(({ groups, cosine }) => `  ${cosine.toFixed(2)} ${groups.join(' ')}`),
  ].join('\n');
}
