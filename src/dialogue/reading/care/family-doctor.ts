import { type ChoiceReading, choiceOf, findPhrases, type Phrases } from '../choices/choice-mention.ts';

const CONTRACT: Phrases<boolean> = [
  [
    /(?:没有?|未|还没|没得|冇|不曾)(?:跟?家庭医生|家医)?(?:签|签约|签过|签字|签家庭医生)(?!单位|合同|劳动|字)(?:约|过|家庭医生|的)?/gu,
    false,
  ],
  [
    /(?:家庭医生|家医)(?:也|都|还)?(?:没有?|未|冇)(?:得)?(?:签约?|签过)?|(?:没有?|没得|冇得?)(?:家庭医生|家医)/gu,
    false,
  ],
  [
    /(?:家庭医生|家医)(?:也|都)?签约?了?(?!没|吗)|签(?:了|过|有|约了|约过)?(?:的)?(?:家庭医生|家医)(?:了|的)?(?!没|吗)/gu,
    true,
  ],
  [/(?:有|纳入)(?:家庭医生|家医)(?:签约|管理)?|签了约|签约了|签过约|已签约?|跟村医签/gu, true],
];
/** A question about the contract is none. */
/** Nor is what would be with it, or without. */
const ASKED =
  /不签|签约(?:后|以后|之后|的?能|的?可以|的?人|管理|限额|年度)|(?<![有了过约已])签(?:约)?(?:家庭医生|家医)(?:划|能|会|要是|是不是|有|好|咋|怎么|多|以后|后|对)|签(?:了|约)?(?:没|不)(?:签|有)|签了?没$|签了?(?:家庭医生)?(?:吗|没有|有什么)|怎么签|签不签|要签|签约(?:有什么|有啥|能|可以)|家庭医生签约服务/u;

/** Reads the fact `familyDoctorContract`: 签了家庭医生 is true, 家庭医生没签 is false. */
export function readFamilyDoctor(text: string): ChoiceReading<boolean> {
  const mentions = findPhrases(text, CONTRACT).map((mention) => {
    const around = text.slice(Math.max(0, mention.span[0] - 2), mention.span[1] + 6);
    return { ...mention, stance: ASKED.test(around) ? ('asked' as const) : ('said' as const) };
  });
  return { mentions, choice: choiceOf(mentions) };
}
