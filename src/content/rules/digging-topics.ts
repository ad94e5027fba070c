import { plainForm } from './wording.ts';

export const diggingTopics = ['health', 'family', 'faith', 'politics', 'pay', 'origin', 'death'] as const;
export type DiggingTopic = (typeof diggingTopics)[number];

/**
 * Words that make a question dig, as patterns with commas between. Where a word is also everyday work somewhere (a
 * hospital, a parent company, technical debt), only its personal use counts.
 */
const wordsOfTopic: Readonly<Record<DiggingTopic, string>> = {
  health: `health(?! ?care), illness(es)?, ill(?!-| at ease), sick, diseases?, your diagnos[ei]s, diagnosed with,
    medication, your doctor, therap(y|ies|ist), psychiatr\\w*, depress(ed|ion), anxiety, panic attacks?, trauma\\w*,
    burn(ed|t)?[ -]?out, disabilit(y|ies), disabled, pregnan\\w*, menopaus\\w*, your diet, overweight, body weight,
    addict\\w*, alcohol\\w*, insomnia`,
  family: `famil(y|ies), wife, wives, husbands?, spouses?, marriages?, married, divorc\\w*, child, children, childhood,
    kids?, bab(y|ies), parents, parent(hood|ing), (a|your) parent(?! compan), mothers?, mums?, moms?, fathers?, dads?,
    siblings?, brothers?, sisters?, girlfriends?, boyfriends?, upbringing, love life, dating(?! back)`,
  faith: `faith, religi\\w*, your church, go to church, mosques?, synagogues?, temples?, pray(s|ed|ers?|ing)?, gods?,
    spiritual\\w*, worship\\w*, bible, quran, atheis\\w*, your beliefs`,
  politics: `politic\\w*, elections?, you vot(e|ed), your vote, voters?, immigra\\w*, trade unions?, left[- ]wing,
    right[- ]wing`,
  pay: `salar(y|ies), wages?, (pay(ing)?|paid)(?! attention| heed| off), payslips?, paychecks?, bonus(es)?, incomes?,
    (you|they|people|colleagues?|peers?) earn(?! (trust|respect|credit|confidence|goodwill)), money, your debts?,
    mortgages?, your rent, your savings`,
  origin: `your race, racial\\w*, ethnic\\w*, nationalit(y|ies), caste, skin colou?r, sexual\\w*, sex life,
    gender identity, how old (are|is), your age, your accent`,
  death: `deaths?, died, dying, (to|you|we|they|people) die, dead(?! ?(ends?|lines?|lock|battery|batteries)), funerals?, grie(f|v\\w+),
    mourn\\w*, bereave\\w*, suicid\\w*, pass(ed|ing)? away, late (wife|husband|mother|father), last will`,
};

const patterns = diggingTopics.map((topic) => ({
  topic,
  pattern: new RegExp(`\\b(?:${wordsOfTopic[topic].split(/,\s+/u).join('|')})(?![\\p{L}\\p{N}])`, 'u'),
}));

/** Each topic that the text digs into, with the word that shows it. */
export function digsInto(text: string): readonly { readonly topic: DiggingTopic; readonly word: string }[] {
  const read = plainForm(text);
  return patterns.flatMap(({ topic, pattern }) => {
    const word = pattern.exec(read)?.[0];
    return word === undefined ? [] : [{ topic, word }];
  });
}
