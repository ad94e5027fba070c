import { counted, type Notation } from '../../../../language.ts';

export const en = (notation: Notation) => ({
  asked: (program: string, day: string) =>
    `*${program} ends on ${day}.* Would you like to go on after that, or end well then?`,
  askedHow:
    'Your pair goes on once all of you add weeks, and the shortest time counts. Otherwise I offer you a closing session two weeks before that day.',
  goOn: (weeks: number) => `Add ${counted(weeks, { one: 'week', other: 'weeks' }, notation)}`,
  goOnSpoken: (weeks: number) =>
    `Add ${counted(weeks, { one: 'week', other: 'weeks' }, notation)} to your pair`,
  heard: {
    waits:
      'Noted. Your pair goes on once all of you add weeks, and the shortest time counts. You can choose another until then. `/peer end` shows what else is open to you.',
    done: 'Everyone wants to go on, so your pair does. `/peer pair` shows where you are.',
  },
  settled: 'This question is over. `/peer pair` shows where you are.',
  goesOn: (day: string) =>
    `You go on together until *${day}*. Your agreement and goals are as they were, and I ask again before that day.`,
  refusals: {
    'not-asked':
      'There’s nothing to answer here now, so nothing was changed. `/peer pair` shows where you are.',
  },
});
