import { catalogue, counted } from '../../language.ts';

const pair = { one: 'pair', other: 'pairs' };

export const texts = catalogue({
  en: (notation) => ({
    roundTitle: 'This round',
    close: 'Close',
    looking: ':hourglass_flowing_sand: Finding the best pairs for everyone at once…',
    summary: (people: number, pairs: number) =>
      `*${counted(people, { one: 'person', other: 'people' }, notation)}* in the pool, *${counted(pairs, pair, notation)}*. Nothing is sent before you confirm.`,
    fit: (fit: number) => `fit ${fit} of 100`,
    leftover: (n: number) => `*${counted(n, { one: 'person is', other: 'people are' }, notation)} left over*`,
    causes: {
      'odd-one-out': 'the count is odd; first in line next time',
      'no-shared-hours': 'too few working hours in common with anybody here',
      'all-barred': 'nobody here that the rules allow',
      'all-taken': 'matching them would have left out somebody else; first in line next time',
    },
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
    earlier: 'Earlier pairs',
    more: 'More pairs',
    confirm: 'Confirm and introduce',
    confirmTitle: 'Introduce these pairs?',
    confirmText: 'Each pair gets a group DM with an introduction. This cannot be taken back.',
    confirmYes: 'Introduce them',
    confirmNo: 'Not yet',
    discard: 'Discard',
    discarded: 'This round is discarded. Nothing was sent. `/peer match` finds a new one whenever you like.',
    confirmed: (pairs: number) =>
      `:tada: Confirmed. *${counted(pairs, pair, notation)}* will meet in their group DMs; Slack lets me open about fifty a minute.`,
    introductionText: (names: string) => `${names}: you are now a peer pair.`,
    introductionTitle: 'You are peers now',
    introduction: (names: string, program: string) =>
      `Hello ${names}. You both joined *${program}*, and this is your pair. You are equals here: you take turns, one bringing something to think about and the other listening and asking.`,
    whyUs: '*Why you two*',
    whyYouThree: '*Why you three*',
    offers: (name: string, topics: string) => `*${name}* offers ${topics}`,
    seeks: (name: string, topics: string) => `*${name}* would like ${topics}`,
    firstMentee: (name: string) =>
      `By the draw, *${name}* is mentee first. After each session the seat passes on.`,
    next: 'Start with a word to each other, then make your agreement together: your first session is for that.',
    whatTheBotSees:
      'I cannot read what you write here. If this is not for you, `/peer help` shows every way out.',
    proposeAgreement: 'Make our agreement',
    setGoal: 'Set a goal',
    reasons: {
      'offer-meets-seek': (giver: string, taker: string, topic: string) =>
        `${giver} offers what ${taker} is looking for: ${topic}`,
      'shared-goal': (topic: string) => `you want to get to the same place: ${topic}`,
      'shared-interest': (topic: string) => `you both enjoy ${topic}`,
      'same-craft': (craft: string) => `you do the same kind of work: ${craft}`,
      'same-level': 'you are at the same point in your careers',
      'similar-level': 'you are at a similar point in your careers',
      'all-new': 'you are all new here',
      'all-first-time-leads': 'you are leading people for the first time',
      'similar-tenure': 'you have been here about as long',
      'shared-language': (language: string) => `you both speak ${language}`,
      'shared-hours': (hours: number) =>
        `your working days overlap by ${counted(hours, { one: 'hour', other: 'hours' }, notation)} a week`,
      'different-team': 'you work in different teams',
      'different-department': 'you see the company from different departments',
      'different-location': 'you work from different places',
      'different-path': 'you came here by different paths',
    },
    refusals: {
      'pool-too-small':
        'A round needs at least two people who have joined and have no pair yet. Invite some to run `/peer join`, then try again.',
      'round-discarded':
        'This round was discarded, or a newer one has taken its place. Nothing was sent. `/peer match` shows the current one.',
      'round-already-confirmed':
        'This round is confirmed already, and its introductions are on their way. They go out once.',
      'round-outdated':
        'Somebody in this round has left or found a pair since it was made, so nothing was sent. `/peer match` makes it anew.',
      'no-pair':
        'You have no pair yet. `/peer join` puts you into the next round; if you have joined, you will hear from me when it comes.',
      'not-a-member':
        'That belongs to another pair, so nothing was changed. The Home tab of Peer Pairs shows yours.',
    },
  }),
});
