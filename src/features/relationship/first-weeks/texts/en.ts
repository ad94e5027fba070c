export const en = {
  nudgeText: 'A first step, whenever you like.',
  nudge:
    ':seedling: *A first step, whenever you like.* There is no hurry, and two minutes are enough: read through an agreement that is all but written, or take up a topic right here.',
  agreement: 'Make our agreement',
  topic: 'Something to talk about',
  begun: 'You’ve begun. `/peer help` shows what else there is.',
  timesOver: 'These times were for a pair that has ended. `/peer join` is open to you whenever you like.',
  questionOver: {
    begun: 'You’ve begun since I asked, so there’s nothing to answer. `/peer help` shows what else there is.',
    ended:
      'That pair has ended, so there’s nothing to answer. `/peer join` is open to you whenever you like.',
  },
  offer: {
    0: 'Finding a time can be the hardest part. Which one would suit you? Write it here.',
    1: 'A time that could work for you',
    2: 'Two times that could work for you',
    3: 'Three times that could work for you',
  },
  offerNext: (minutes: number) =>
    `Each is for ${minutes} minutes, enough for a first session, and is shown by your own clock. If none fits, write any other here.`,
  suggest: 'Suggest this',
  suggestSpoken: (when: string) => `Suggest ${when}`,
  suggestedText: (who: string) => `${who} suggests a time to meet.`,
  suggested: (who: string, when: string) => `*${who}* suggests *${when}*.`,
  suitsToo: (names: string) => `It suits ${names} as well.`,
  suits: 'That suits me',
  otherTimes: 'Another time',
  agreedText: 'You have a time to meet.',
  agreed: (when: string) => `:calendar: You meet on *${when}*.`,
  agreedNext:
    'On the day `/peer session` brings an agenda, and says who is mentee first. If something comes up, a word here is enough: any other time is as good.',
  eventTitle: 'Peer session',
  googleCalendar: 'Add to Google Calendar',
  outlook: 'Add to Outlook',
  gone: 'That time is not ahead of us any more, so I have put up others.',
  questionText: 'Still want this?',
  question: (names: string) =>
    `:wave: *Still want this?* You and *${names}* were introduced a little while ago, and have not begun yet. That is nobody’s fault. What would be right for you now?`,
  questionPrivate: 'You alone read this. What you answer is kept nowhere, and I tell it to nobody.',
  answers: {
    yes: 'Yes, I do',
    pause: 'Not just now',
    another: 'I would like another peer',
    end: 'End it kindly',
  },
  asked: 'Times to meet are on their way to your group DM.',
  refusals: {
    'suits-already':
      'You have said already that this time suits you. It holds once it suits your peer too; *Another time* shows others.',
    'asked-already':
      'There are times to meet in your group DM already, from this last day. Take one of those, or write any other there.',
  },
};
