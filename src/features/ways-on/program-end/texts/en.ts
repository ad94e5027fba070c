import { counted, type Notation } from '../../../../language.ts';

export const en = (notation: Notation) => ({
  asked: (program: string, day: string) =>
    `*${program} ends on ${day}.* Would you like to go on after that, or end well then?`,
  askedOwn: (day: string) =>
    `*Your pair’s time ends on ${day}.* Would you like to go on after that, or end well then?`,
  askedHow: (day: string) =>
    `Your pair goes on once all of you add weeks, and the shortest time counts. You can choose until *${day}*. After that I write again, with a plan for a last session.`,
  foretold: 'A question to all of you: go on after your last day, or end well then?',
  goOn: (weeks: number) => `Add ${counted(weeks, { one: 'week', other: 'weeks' }, notation)}`,
  goOnSpoken: (weeks: number) =>
    `Add ${counted(weeks, { one: 'week', other: 'weeks' }, notation)} to your pair`,
  heard: {
    waits:
      'Noted. Your pair goes on once all of you add weeks, and the shortest time counts. You can still choose another. `/peer end` shows what else is open to you.',
    done: 'Everyone wants to go on, so your pair does. `/peer pair` shows where you are.',
  },
  settled: 'This question is over. `/peer pair` shows where you are.',
  home: {
    until: (day: string) => `:checkered_flag: *Your pair’s time*: until ${day}`,
    withProgram: (day: string, program: string) =>
      `:checkered_flag: *Your pair’s time*: until ${day}, when *${program}* ends`,
    asked: (names: string, day: string) =>
      `*Your time with ${names} ends on ${day}.* Would you like to go on after that, or end well then?`,
    open: 'Would you like to go on after that?',
    chosen: (weeks: number) =>
      `You’d add ${counted(weeks, { one: 'week', other: 'weeks' }, notation)}. Your pair goes on once all of you add weeks.`,
    waits: (weeks: number, names: string) =>
      `You’d add ${counted(weeks, { one: 'week', other: 'weeks' }, notation)} with *${names}*. Your pair goes on once all of you add weeks.`,
    waitsHow: (day: string) => `The shortest time counts. You can choose another until *${day}*.`,
  },
  whereYouAre: '`/peer pair` shows where you are.',
  goesOn: (day: string) =>
    `You go on together until *${day}*. Nothing else changes, and I ask again before that day.`,
  moved: {
    later: (program: string, day: string) =>
      `*${program}* ends on *${day}* now, so your pair goes on. I ask you before that day.`,
    own: (day: string) =>
      `Your pair’s time ends on *${day}* now, so your pair goes on. I ask you before that day.`,
    soon: (program: string, day: string) =>
      `*${program}* ends on *${day}* now. Your pair goes on after that day, until one of you ends it.`,
    noEnd: (program: string) => `*${program}* has no last day now, so your pair goes on without one too.`,
    paused: (day: string) => `It’s paused until *${day}*, as it was.`,
    asWas: 'Nothing else changes, and `/peer pair` shows where you are.',
  },
  refusals: {
    'not-asked':
      'There’s nothing to answer here now, so nothing was changed. `/peer pair` shows where you are.',
  },
});
