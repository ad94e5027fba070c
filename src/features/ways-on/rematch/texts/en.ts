import { coolingOffHours } from '../model.ts';

const moment = (day: string, time: string) => `*${day}* at *${time}*`;

export const en = {
  anotherPeer: 'Find another peer',
  command: { line: 'ask for another peer, with two days to change your mind', button: 'Find another peer' },
  title: 'Find another peer',
  close: 'Close',
  choice: 'You have more than one pair. Which one is it about?',
  choose: 'Choose',
  chooseSpoken: (names: string) => `Choose ${names}`,
  offer: {
    submit: 'Request another peer',
    close: 'Keep this pair',
    noReason: (names: string) => `You can ask for a peer other than *${names}* at any time. I won’t ask why.`,
    coolingOff: (names: string) =>
      `*For ${coolingOffHours} hours nothing happens.* If you change your mind, one button cancels your request, and ${names} won’t hear of it.`,
    thenEnds: {
      two: '*Then the pair ends*, outside quiet hours. One neutral line in your pair DM says so. It doesn’t say why or who asked.',
      trio: '*Then your trio ends, for all three of you*, outside quiet hours. One neutral line in your pair DM says so. It doesn’t say why or who asked.',
    },
    firstInLine: {
      two: '*You’re each first in the next round you’re in*, and I won’t pair you with each other again.',
      trio: '*All three of you are first in the next round you’re in*, and I won’t pair any two of you again.',
    },
    helpsPerhaps:
      'Perhaps something smaller helps: `/peer agreement` changes how you work together, and `/peer pause` gives you a break and keeps everything.',
  },
  asked: (names: string, day: string, time: string) =>
    `You’ve asked for a peer other than *${names}*. Nothing happens before ${moment(day, time)}, and I don’t tell anyone else. Then the pair ends with one neutral line, and I’ll write to you.`,
  askedAlready: {
    since: (names: string, day: string, time: string) =>
      `You asked for a peer other than *${names}* on ${moment(day, time)}. That request is open.`,
    until: (day: string, time: string) =>
      `It takes effect on ${moment(day, time)}. I don’t tell anyone else before then, and you can cancel it.`,
  },
  homeLine: (day: string, time: string) =>
    `:hourglass_flowing_sand: You’ve asked for another peer. It takes effect on ${moment(day, time)}, and I show this only to you.`,
  homeLineAtTheEnd:
    ':hourglass_flowing_sand: You’ve asked for another peer. This pair ends anyway, and I won’t pair you with each other again. I show this only to you.',
  moot: (day: string) =>
    `Your program ends on *${day}*, and your pair with it, so I can’t find you another peer there. Your request doesn’t end the pair sooner. \`/peer end\` does, if you’d like that.`,
  stands: (day: string, time: string) =>
    `Your request for another peer still takes effect on ${moment(day, time)}, and Home can cancel it.`,
  nextRequest: (day: string, time: string) =>
    `*Your request for another peer* takes effect on ${moment(day, time)}`,
  nextRequestHow: (names: string) => `Your pair with ${names} ends then. You can cancel until it does.`,
  takeBack: 'Cancel request',
  takenBack:
    'Your request is canceled, and I told nobody else. You can ask again at any time with `/peer rematch`.',
  tookEffect: (names: string) => `Your pair with *${names}* has ended, as you asked.`,
  inPool:
    'You’re back in the pool, and *first in the next round*. `/peer profile` changes what I match you by.',
  inPoolAfterPause: (day: string) =>
    `You’re paused until *${day}*, or until you use \`/peer resume\`. Then you’re in the pool, and *first in the next round*.`,
  inNoRound: 'You’re in no round right now. The Home tab of Peer Pairs shows where you stand.',
  iWrite: 'I’ll write the moment you have a peer.',
  noPair: {
    in: 'You don’t have a peer right now, and you’re in the pool. `/peer profile` shows what I match you by.',
    paused: (day: string) =>
      `You don’t have a peer right now, and you’re paused until *${day}*. After that you’re in the pool. \`/peer resume\` brings you back earlier.`,
    out: 'You’re not in a program right now, so there’s no pair to change. `/peer join` shows what’s open.',
  },
  missed: {
    say: 'Say what’s missing',
    change: 'Change what’s missing',
    forget: 'Remove this',
    title: 'What’s missing?',
    submit: 'Save',
    close: 'Cancel',
    label: 'What did you miss with your last peer?',
    labelInRequest: 'What do you miss?',
    hint: 'Up to three. Leave it empty, and I look as before.',
    private:
      'I use this only to look for your next peer. No peer and no admin reads it. I forget it once you’re introduced to somebody.',
    each: {
      time: 'Meeting more often',
      hours: 'Working hours closer to mine',
      work: 'Work closer to mine',
      stage: 'Experience closer to mine',
      outlook: 'A more different background',
      help: 'Help with my topics',
      plan: 'Talks along a plan',
      freedom: 'Talks as they come',
    },
    looksFor: (missed: string) =>
      `:mag: *In your next search I look for*: ${missed}. Only you see this, and I forget it once you’re introduced to somebody.`,
    saved: (missed: string) =>
      `In your next search I look for: ${missed}. You can change this in the Home tab of Peer Pairs until you’re introduced to somebody.`,
    forgotten:
      'That’s forgotten, and I look for your next peer as before. `/peer profile` shows what I match you by.',
  },
  refusals: {
    'not-asked':
      'You have no open request for that pair, so there’s nothing to cancel. Your pair stays as it is.',
    'not-looking':
      'You have no search open that this could shape. `/peer rematch` lets you ask for another peer.',
  },
};
