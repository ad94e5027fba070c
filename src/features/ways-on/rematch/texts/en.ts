import { coolingOffHours } from '../model.ts';

const moment = (day: string, time: string) => `*${day}* at *${time}*`;

export const en = {
  anotherPeer: 'Another peer',
  command: { line: 'ask for another peer, with two days to sleep on it', button: 'Another peer' },
  title: 'Another peer',
  close: 'Close',
  choice: 'You have more than one pair. Which one is it about?',
  choose: 'This one',
  offer: {
    submit: 'Ask for another peer',
    close: 'Keep this pair',
    noReason: (names: string) =>
      `You can ask for another peer than *${names}* at any time. No reason is asked.`,
    coolingOff: (names: string) =>
      `*For ${coolingOffHours} hours nothing happens.* That is your time to sleep on it: one button takes it back, and ${names} will hear nothing of it.`,
    thenEnds: {
      two: '*Then the pair ends*, within your working hours. One neutral line says so in your group DM, without a reason and without a word on who asked. The conversation stays yours.',
      trio: '*Then your trio ends, for all three of you*, within your working hours. One neutral line says so in your group DM, without a reason and without a word on who asked. The conversation stays yours.',
    },
    firstInLine: {
      two: '*Both of you are first in line in the next round*, and I do not put the two of you together again.',
      trio: '*All three of you are first in line in the next round*, and I put no two of you together again.',
    },
    helpsPerhaps:
      'Perhaps something else helps already: `/peer agreement` changes how you work together, and `/peer pause` gives you a break in which everything is kept.',
  },
  asked: (names: string, day: string, time: string) =>
    `You have asked for another peer than *${names}*. Nothing comes of it before ${moment(day, time)}, and nobody else knows. Then the pair ends with one neutral line, and I write to you.`,
  askedAlready: {
    since: (names: string, day: string, time: string) =>
      `You asked for another peer than *${names}* on ${moment(day, time)}, and that stands.`,
    until: (day: string, time: string) =>
      `It takes effect on ${moment(day, time)}. Until then nobody else knows, and you can take it back.`,
  },
  homeLine: (day: string, time: string) =>
    `:hourglass_flowing_sand: You have asked for another peer. It takes effect on ${moment(day, time)}, and only you can see this.`,
  takeBack: 'Take it back',
  takenBack:
    'Taken back: your wish is gone, and nobody else knew of it. You can ask anew at any time with `/peer rematch`.',
  tookEffect: (names: string) => `Your pair with *${names}* has ended, as you asked.`,
  inPool: 'You are in the open pool again, and *first in line* in the next round.',
  inPoolAfterPause: (day: string) =>
    `You are paused until *${day}*. From then on you are in the open pool, and *first in line*.`,
  iWrite: 'I write to you the moment you have a peer.',
  noPair: {
    in: 'You have no peer at the moment, and are in the open pool.',
    paused: (day: string) =>
      `You have no peer at the moment, and are paused until *${day}*; \`/peer resume\` brings you back earlier. Then you are in the open pool.`,
    out: 'You are in no program at the moment, so there is no pair to change. `/peer join` brings you in.',
  },
  refusals: {
    'not-asked':
      'No wish of yours is open for that pair, so there is nothing to take back. Your pair stays as it is.',
  },
};
