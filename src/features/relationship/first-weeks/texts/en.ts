export const en = {
  nudgeText: 'A small start, when it suits you.',
  nudge:
    ':seedling: *A small start, when it suits you.* Two minutes are enough: read the agreement I’ve drafted for you, or talk about a topic right here.',
  agreement: 'Make our agreement',
  topic: 'Get a topic',
  nudgeWaits: {
    paused: 'A small start can wait: your pair is paused. `/peer pair` shows until when.',
    closing: 'There was a small start here. Your pair is ending, and `/peer end` shows what’s open to you.',
    ended:
      'There was a small start here, for a pair that has ended. The Home tab of Peer Pairs shows what’s next.',
  },
  begun: 'You’ve started. `/peer help` shows what else you can do.',
  timesOver: {
    booked:
      'You’ve agreed on a time since, so these aren’t needed anymore. `/peer session` shows what’s next.',
    passed: 'These times have passed. `/peer session` finds others.',
    ended: 'These times were for a pair that has ended. The Home tab of Peer Pairs shows what’s next.',
  },
  questionOver: {
    begun:
      'You’ve started since I asked, so there’s nothing to answer. `/peer help` shows what else you can do.',
    asked: 'There’s nothing to answer here now. `/peer pair` shows where you are.',
    paused:
      'Your pair was paused after I asked, so there’s nothing to answer here now. `/peer pair` shows where you are.',
    closing:
      'Your pair got a last day after I asked, so there’s nothing to answer here now. `/peer end` shows what’s open to you.',
    ended: 'That pair has ended, so there’s nothing to answer. The Home tab of Peer Pairs shows what’s next.',
  },
  offer: {
    0: 'Finding a time can be the hardest part',
    1: 'A time that could work for you',
    2: 'Two times that could work for you',
    3: 'Three times that could work for you',
  },
  questionText: 'Still want this?',
  question: (names: string) =>
    `:wave: *Still want this?* You and *${names}* were introduced a little while ago and haven’t started yet. That happens. What would help you now?`,
  questionPrivate: (day: string) =>
    `I ask each of you in private, and tell nobody your answer. If nothing happens in your pair by *${day}*, I release it. After a yes, I wait two weeks.`,
  answers: {
    yes: 'Yes, I do',
    pause: 'Not right now',
    another: 'Find another peer',
    end: 'Leave the program',
  },
  asked: 'Times to meet are on their way to your pair DM. `/peer session` gets an agenda for the day.',
  refusals: {
    'asked-already':
      'There are already times to meet in your pair DM. Take one of those, or suggest another there.',
  },
  foretold: {
    nudge: 'A small start of two minutes, if you haven’t begun by then',
    slots: 'Three times to meet, if you haven’t begun by then',
    question: 'A question to you, if you haven’t begun by then',
    onceSigned: 'Times to meet, since your agreement is signed',
    release: 'Your pair is released, if you haven’t begun by then',
  },
};
