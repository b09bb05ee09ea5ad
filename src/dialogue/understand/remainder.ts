/** Words that carry no question of their own: 「那」, 「要是…呢」, 「改成」, 「我是」. The longer before the shorter. */
const CARRIERS =
  /不好意思|一样的情况|这种情况|同样|一样|这笔|这个月|弄错了|搞错|找到单子了?|问到了|问清楚了|算漏了|漏了|刚才|刚|后来|又查出|户口|亲戚|再加|加上|还有个|其中|里头|里面|有一个|一个|爷爷|奶奶|爸爸|妈妈|老人家|老公|老婆|媳妇|堂客|儿子|女儿|孩子|娃儿|弟弟|妹妹|我妹|我弟|哥哥|姐姐|外公|外婆|公公|婆婆|老伴|怎么样|怎样|咋样|啷个样|能不能报|能报|可以报|报销|多少钱|好多钱|多少|好多|几多|的话|不是的?|不对|说错了?|搞错了?|写错了?|错了|更正|纠正|应该是?|其实|就是|算是|大概|差不多|左右|要是|如果|假如|假设|若是|换成|改成|改为|变成|或者|还有|另外|我们|他们|我妈|我爸|我家|家里|老人|这个|那个|没有|一共|总共|花了?|用了?|住的?|看的?|交的?|缴的?|费用?|医院|合规|情况|请问|麻烦|重新|再算|一下|一哈|那么|那边|这边|那里|这里|参保|医保|居民|[那嗯哦啊呃额是换改我俺他她它的了呢哩嘛吧呀吗么哈咧嘞哒撒得在去到有没不也都才又再只共报钱元块呗喔人啦喽好对行请算下每年个日号天咋又么]/gu;

/**
 * What is left of a text when everything read from it, and the words that only carry it, are taken away. Short or
 * empty where the text is an answer or a change to what was said before, and no question of its own.
 * @param spans [start, end) in UTF-16 units
 */
export function remainder(text: string, spans: readonly (readonly [number, number])[]): string {
  const units = text.split('');
  for (const [start, end] of spans) units.fill(' ', start, end);
  return units
    .join('')
    .replace(CARRIERS, '')
    .replace(/[\s\p{P}\p{S}]+/gu, '');
}
