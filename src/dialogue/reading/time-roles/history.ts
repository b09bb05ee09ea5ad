import type { FactValue } from '../../../rules/facts.ts';
import type { Stated, StatedValue } from './time-reading.ts';

type History = FactValue<'enrolmentHistory'>;

const SCHEME = '(?:居民|城乡|职工)*(?:医保|合疗|农合|社保|保险|合作医疗)';
const PAY = `(?:[交缴](?!警|通|代)|参(?:的|了)?保|参加?(?:了|过)?${SCHEME}?|[上买办](?:的|了|理|过)?${SCHEME})`;
const FILL = '(?:在|都|给(?:他|她|娃|孩子|老人|我)?|是|来|去|我们?|也|有|按时|正常|坚持|的|了)*';

const FIRST = new RegExp(
  `(?:第一次|头一回|头一次|头一年|第一年|第一回|头回|首次|首回|初次)${FILL}(?:${PAY}|${SCHEME})|(?:从来|从|以前|之前|原来|过去|一直)(?:都)?没(?:有)?(?:${PAY})过|没(?:有)?(?:${PAY})过${SCHEME}?[^,，。]{0,4}(?:第一|头一|首)`,
  'u',
);
const CONTINUOUS = new RegExp(
  `(?<![要得须用想能会必])(?:一直|年年|每年|连年)${FILL}(?:${PAY}|没断|不落)|(?:没有?|从没|从未|不|未|也没)(?:断过?(?!奶)|停过|间断|中断过?|漏过|漏缴|断缴|断保|落下)|连续${PAY}(?![^,，。]{0,6}(?:几年|多少|满|怎么|咋|奖|激励|年限))|连着${FILL}${PAY}|接着参|接着[交缴]`,
  'u',
);
const BROKEN =
  /(?<!没有?|会|要|别|算|不|一|如果|要是|万一|未|怕|断不|药|奶|卡|[摔跌打折骨砸压轧撞碰扭崴绊拧夹切锯截腿脚手臂杆腰弄])断(?:了(?!怎|咋|会|能|要|的话|还能|有|行)|过|缴|保|交|档|的)|停(?:保|缴|交)(?:了|过)|停过|漏(?:缴|交)(?:了|过)|中断(?:了|过)|中间断|(?:中间|后来|半路)(?:就|又|都)?停(?:了|过|掉)|没续(?:上|保|缴)|没再(?:[交缴参续])/u;
const NOT_PAID_ALL_ALONG = /(?:一直|每年|年年)(?:都|也)?(?:没|未)(?:有)?(?![断停漏落间中])/u;

/** What somebody says of the years before: that is the first time, that every year was paid, or that some were not. */
export function enrolmentHistory(
  text: string,
  brokenFor: Stated | undefined,
  unbrokenFor: Stated | undefined,
): StatedValue<History> | undefined {
  if (brokenFor) return stated(text, 'broken', brokenFor.start, brokenFor.end);
  const kinds = [
    ['first', FIRST],
    ['broken', BROKEN],
    ['continuous', NOT_PAID_ALL_ALONG.test(text) ? null : CONTINUOUS],
  ] as const;
  for (const [value, pattern] of kinds) {
    const match = pattern?.exec(text);
    if (match) return stated(text, value, match.index, match.index + match[0].length);
  }
  return unbrokenFor && stated(text, 'continuous', unbrokenFor.start, unbrokenFor.end);
}

const stated = (text: string, value: History, start: number, end: number): StatedValue<History> => ({
  value,
  start,
  end,
  said: text.slice(start, end),
});
