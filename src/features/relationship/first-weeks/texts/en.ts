export const en = {
  nudgeText: 'A small start, when it suits you.',
  nudge:
    ':seedling: *A small start, when it suits you.* Two minutes are enough: read the agreement I’ve drafted for you, or talk about a topic right here.',
  agreement: 'Make our agreement',
  topic: 'Get a topic',
  begun: 'You’ve started. `/peer help` shows what else you can do.',
  timesOver: 'These times were for a pair that has ended. The Home tab of Peer Pairs shows what’s next.',
  questionOver: {
    begun:
      'You’ve started since I asked, so there’s nothing to answer. `/peer help` shows what else you can do.',
    ended: 'That pair has ended, so there’s nothing to answer. The Home tab of Peer Pairs shows what’s next.',
  },
  offer: {
    0: 'Finding a time can be the hardest part. Which times suit you? Write them here, or get a topic with `/peer topic`.',
    1: 'A time that could work for you',
    2: 'Two times that could work for you',
    3: 'Three times that could work for you',
  },
  offerNext: (minutes: number) =>
    `Each is ${minutes} minutes, in your own time zone. If none fits, write another here.`,
  suggest: 'Suggest this',
  suggestSpoken: (when: string) => `Suggest ${when}`,
  suggestedText: (who: string) => `${who} suggests a time to meet.`,
  suggested: (who: string, when: string) => `*${who}* suggests *${when}*.`,
  suitsToo: (names: string) => `It suits ${names} as well.`,
  suits: 'That suits me',
  otherTimes: 'Show other times',
  agreedText: 'You have a time to meet.',
  agreed: (when: string) => `:calendar: You meet on *${when}*.`,
  agreedNext:
    'On the day, `/peer session` has an agenda and says who’s the first mentee. If something comes up, write here and find another time.',
  eventTitle: 'Peer session',
  googleCalendar: 'Add to Google',
  outlook: 'Add to Outlook',
  gone: 'That time has passed, so I’ve posted new ones. You can also write any time here, or get an agenda with `/peer session`.',
  questionText: 'Still want this?',
  question: (names: string) =>
    `:wave: *Still want this?* You and *${names}* were introduced a little while ago and haven’t started yet. That happens. What would help you now?`,
  questionPrivate: 'I’ve asked each of you in private. I don’t store your answer, and I don’t tell anyone.',
  answers: {
    yes: 'Yes, I do',
    pause: 'Not right now',
    another: 'Find another peer',
    end: 'Leave the program',
  },
  asked: 'Times to meet are on their way to your pair DM. `/peer session` gets an agenda for the day.',
  refusals: {
    'suits-already':
      'You’ve already said that this time suits you. It’s set once it suits everyone. *Show other times* has more.',
    'asked-already':
      'There are already times to meet in your pair DM. Take one of those, or write another time there.',
  },
};
