import { counted, type Notation } from '../../../../language.ts';

export const en = (notation: Notation) => {
  const count = (n: number, one: string, other: string) => counted(n, { one, other }, notation);
  return {
    introductionText: (names: string) => `${names}: you are now a peer pair.`,
    introductionTitle: 'You are peers now',
    introduction: (names: string, program: string) =>
      `Hello ${names}. You both joined *${program}*, and this is your pair. You are equals here: you take turns, one bringing something to think about and the other listening and asking.`,
    whyUs: '*Why you two*',
    whyYouThree: '*Why you three*',
    offers: (name: string, topics: string) => `*${name}* offers ${topics}`,
    seeks: (name: string, topics: string) => `*${name}* would like ${topics}`,
    sharedHours: (hours: number) =>
      `You share about *${count(hours, 'working hour', 'working hours')}* a week.`,
    firstMentee: (name: string) =>
      `By the draw, *${name}* is mentee first. After each session the seat passes on.`,
    next: 'Start with a word to each other, then make your agreement together: your first session is for that.',
    whatTheBotSees:
      'I cannot read what you write here. If this is not for you, `/peer help` shows every way out.',
    proposeAgreement: 'Make our agreement',
    changeAgreement: 'Change our agreement',
    setGoal: 'Set a goal',
    reasons: {
      'offer-meets-seek': (giver: string, taker: string, topic: string) =>
        `${giver} offers what ${taker} is looking for: ${topic}`,
      'shared-goal': (topic: string) => `the same goal: ${topic}`,
      'shared-interest': (topic: string) => `a shared interest: ${topic}`,
      'same-craft': (craft: string) => `the same kind of work: ${craft}`,
      'same-level': 'at the same point in their careers',
      'similar-level': 'at a similar point in their careers',
      'all-new': 'all new to the company',
      'all-first-time-leads': 'all leading people for the first time',
      'similar-tenure': 'about as long in the company',
      'shared-language': (language: string) => `a language in common: ${language}`,
      'shared-hours': (hours: number) => `${count(hours, 'working hour', 'working hours')} in common a week`,
      'different-team': 'in different teams',
      'different-department': 'in different departments',
      'different-location': 'in different places',
      'different-path': 'different paths that led here',
    },
  };
};
