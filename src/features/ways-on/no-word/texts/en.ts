export const en = {
  ask: 'Ask “Still in?”',
  askSure: {
    title: 'Ask “Still in?”',
    text: (names: string, own: string, size: 'two' | 'trio') =>
      `I ask ${names} in private, at most every three weeks: “Still in? One tap is enough. ${own} would like to hear from you.” I pass on only what they choose. ${size === 'two' ? 'After a week with no answer I release your pair.' : 'If nobody answers in a week I release your trio.'} You can cancel until then.`,
    yes: 'Ask',
    no: 'Not yet',
  },
  cancel: 'Cancel question',
  canceled: (names: string) =>
    `Your question is canceled, and your pair goes on. If it has reached *${names}*, it now says there’s nothing to answer.`,
  asked: (names: string) =>
    `I ask *${names}* in private and kindly. From when it arrives there’s a week to answer, or to do something in your pair. Otherwise I release your pair, and you’re first in the next round you’re in.`,
  homeAsked: (names: string, since: string) => `You asked *${names}* on ${since} if they’re still in.`,
  homeUntil: (day: string) => `There’s time to answer until *${day}*.`,
  homeOver:
    'The time to answer is over. I release your pair once nobody’s quiet hours are in the way, unless they answer before that.',
  homeOnItsWay: 'There’s a week to answer from when my question arrives.',
  answeredTheirs: (names: string) =>
    `*${names}* has asked the same about you, so now you each know. A time to meet is a good next move.`,
  question: (names: string) =>
    `:wave: *Still in?* One tap is enough. *${names}* would like to hear from you.`,
  questionText: 'Still in? One tap is enough.',
  questionHow: (day: string) =>
    `I pass on only what you choose here. Without an answer by *${day}* I release your pair, and nobody is to blame.`,
  questionLate: 'The day to answer by is over. Until I release your pair, your answer still counts.',
  questionReleased:
    'Your pair was released, so there’s nothing to answer. You’re welcome back anytime, and the Home tab of Peer Pairs shows where you stand.',
  waysOver: 'That was about your pair as it stood then. `/peer pair` shows where you are now.',
  questionOver: 'There’s nothing to answer here now. `/peer pair` shows where you are.',
  sure: {
    title: 'Stop here?',
    text: 'Your pair ends now, for everyone in it. I pass on that you’d rather stop, and not why.',
    yes: 'I’d rather stop',
    no: 'Not yet',
  },
  answers: { here: 'I’m here', pause: 'Take a pause', stop: 'I’d rather stop' },
  thanks: {
    here: 'Good to have you. I pass it on. A time to meet is an easy start.',
    pause: 'That’s fine, and I pass it on. Choose until when this pair rests.',
  },
  heard: {
    here: (name: string) => `*${name}* is here. A time to meet is a good next move.`,
    pause: (name: string) => `*${name}* needs a pause right now. Choose until when, or find another peer.`,
  },
  stopped: {
    heard: (name: string) => `*${name}* would rather stop here, so I’ve released your pair.`,
    own: (names: string) => `That’s fine, and I pass it on. I’ve released your pair with *${names}*.`,
    other: (names: string) =>
      `I’ve released your pair with *${names}*. That happens, and nobody is to blame.`,
    inRounds:
      'You’re still in, and *first in the next round*. If you don’t want a new peer yet, that’s fine too.',
    inNoRound: 'You’re in no round right now. The Home tab of Peer Pairs shows where you stand.',
  },
  partly: (names: string) =>
    `The week is over, and *${names}* didn’t answer. Somebody did, so your trio stays as it is. You can end well, or find another peer.`,
  unasked: (names: string) =>
    `I couldn’t reach *${names}* with your question, so your pair stays as it is. You can end well, or find another peer.`,
  rests: (names: string) =>
    `Your pair with *${names}* is paused now, so I’ve closed your “Still in?”. \`/peer pair\` shows until when, and \`/peer end\` what’s open to you.`,
  released: {
    waited: (names: string) =>
      `I haven’t heard from *${names}* either, so I’ve released your pair. You’re back in the pool, and *first in the next round*.`,
    silent: (names: string) =>
      `I’ve released your pair with *${names}*. That happens, and nobody is to blame. You’re still in, and *first in the next round*. If now isn’t the time, that’s fine too.`,
  },
  releasedOut: (names: string) =>
    `I’ve released your pair with *${names}*, and nobody is to blame. You’re in no round right now. The Home tab of Peer Pairs shows where you stand.`,
  resting: (names: string) =>
    `I’ve released your pair with *${names}*, and nobody is to blame. It’s the second one without a word, so for now I leave you out of rounds. Program admins may see that a round leaves you out, and I tell nobody why. One tap brings you back, whenever it suits you.`,
  meanwhile: 'The Home tab of Peer Pairs shows what’s next.',
  takePause: 'Take a pause',
  welcomeBack:
    'Welcome back, it’s good to see you. Your pair was released meanwhile. The Home tab of Peer Pairs shows where you stand.',
  refusals: {
    'not-waiting':
      'No question of yours is open here now, so nothing was changed. `/peer pair` shows where you are.',
    'not-asked':
      'There’s nothing to answer here now, so nothing was changed. `/peer pair` shows where you are.',
  },
  tooEarly: (day: string) =>
    `Give it a few days first. If it stays quiet, you can ask from *${day}*, and \`/peer end\` shows what else is open to you.`,
  tooSoon: (day: string) =>
    `I’ve asked lately, and ask at most every three weeks. You can ask again from *${day}*, and \`/peer end\` shows what else is open to you.`,
};
