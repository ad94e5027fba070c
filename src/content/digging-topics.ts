import { plain } from './wording.ts';

export const diggingTopics = ['health', 'family', 'faith', 'politics', 'pay', 'origin'] as const;
export type DiggingTopic = (typeof diggingTopics)[number];

/** Words that make a question ask about what nobody at work should have to answer. A stem ends in `\w*`. */
const wordsOfTopic: Readonly<Record<DiggingTopic, string>> = {
  health:
    'health\\w*|illness\\w*|ill|sick|disease\\w*|diagnos\\w*|symptom\\w*|medic\\w*|doctors?|hospital\\w*|therap\\w*|psychiatr\\w*|depress\\w*|anxiety|panic attacks?|trauma\\w*|burn(?:ed|t)?[ -]?out|disab\\w*|pregnan\\w*|menopaus\\w*|diet\\w*|overweight|body weight|addict\\w*|alcohol\\w*|insomnia',
  family:
    'famil\\w*|wife|wives|husbands?|spouses?|marriages?|married|marry|divorc\\w*|child|children|childhood|kids?|bab(?:y|ies)|parents?|parenthood|mothers?|mums?|moms?|fathers?|dads?|siblings?|brothers?|sisters?|girlfriends?|boyfriends?|upbringing|love life|dating',
  faith:
    'faith|religi\\w*|church\\w*|mosques?|synagogues?|temples?|pray\\w*|gods?|spiritual\\w*|worship\\w*|bible|quran|atheis\\w*|your beliefs',
  politics:
    'politic\\w*|elections?|vot(?:e|es|ed|er|ers|ing)|governments?|parliament\\w*|president of|immigra\\w*|trade unions?|left[- ]wing|right[- ]wing',
  pay: "salar(?:y|ies)|wages?|pay(?! attention| heed| off)|paid(?! attention| off)|payslip\\w*|paycheck\\w*|pay rise|bonus(?:es)?|incomes?|(?:you|they|people|colleagues?|peers?) earn(?! (?:trust|respect|credit|confidence|goodwill))|money|debts?|mortgages?|your rent|savings",
  origin:
    'race|racial\\w*|ethnic\\w*|nationalit\\w*|caste|skin colou?r|sexual\\w*|sex life|gender identity|how old|your age|accent',
};

const patterns = diggingTopics.map((topic) => ({
  topic,
  pattern: new RegExp(`\\b(?:${wordsOfTopic[topic]})(?![\\p{L}\\p{N}])`, 'u'),
}));

/** Each topic that the text digs into, with the word that shows it. */
export function digsInto(text: string): readonly { readonly topic: DiggingTopic; readonly word: string }[] {
  const read = plain(text);
  return patterns.flatMap(({ topic, pattern }) => {
    const word = pattern.exec(read)?.[0];
    return word === undefined ? [] : [{ topic, word }];
  });
}
