import { counted, type Notation } from '../../../../language.ts';

export const en = (notation: Notation) => {
  const count = (n: number, one: string, other: string) => counted(n, { one, other }, notation);
  return {
    introductionText: (names: string) => `${names}: you’re peers now.`,
    introductionTitle: 'You’re peers now',
    introduction: (names: string, program: string) =>
      `Hello ${names}. You’re peers in *${program}*, and equals here. You take turns being mentee, who brings something to think about, and mentor, who listens and asks.`,
    whyUs: '*Why you two*',
    whyYouThree: '*Why you three*',
    offers: (name: string, topics: string) => `*${name}* offers: ${topics}`,
    seeks: (name: string, topics: string) => `*${name}* would like: ${topics}`,
    noteFrom: (name: string) => `A note from *${name}*`,
    sharedHours: (hours: number) =>
      hours === 0
        ? 'You share no working hours. Agree on each time together.'
        : `You share about *${count(hours, 'working hour', 'working hours')}* a week.`,
    changingHours: 'The working hours you share change from week to week. Agree on each time together.',
    firstMentee: {
      swap: (name: string) =>
        `*${name}* is the first mentee, chosen at random. You swap roles after each session.`,
      halves: (name: string) =>
        `*${name}* is the first mentee, chosen at random. Each of you has an equal part of every session.`,
    },
    next: {
      none: 'Say hello, then make your agreement together. That’s what your first session is for.',
      waiting: 'A proposal for your agreement is waiting. Read it below, then sign it or answer it.',
      signed: 'Your agreement is signed. Next, set a goal, or start a session with `/peer session`.',
    },
    whatTheBotSees:
      'I can’t read what you write here. A workspace owner may be able to export it from Slack. If this isn’t for you, `/peer help` shows what you can do.',
    proposeAgreement: 'Make our agreement',
    changeAgreement: 'Change our agreement',
    setGoal: 'Set a goal',
    reasons: {
      'offer-meets-seek': (giver: string, taker: string, topic: string) =>
        `${giver} offers what ${taker} would like: ${topic}`,
      'shared-goal': (topic: string) => `the same goal: ${topic}`,
      'shared-interest': (topic: string) => `a shared interest: ${topic}`,
      'same-craft': (craft: string) => `the same kind of work: ${craft}`,
      'same-level': 'at the same career level',
      'similar-level': 'at a similar career level',
      'all-new': 'new here',
      'all-first-time-leads': 'leading people for the first time',
      'similar-tenure': 'a similar time here',
      'shared-language': (language: string) => `a language in common: ${language}`,
      'shared-hours': (hours: number) => `${count(hours, 'working hour', 'working hours')} shared a week`,
      'different-team': 'in different teams',
      'different-department': 'in different departments',
      'different-location': 'in different places',
      'different-path': 'different paths to this work',
    },
  };
};
