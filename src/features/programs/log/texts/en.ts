import { counted, type Notation } from '../../../../language.ts';
import type { SetupField } from '../../program/model.ts';

export const en = (notation: Notation) => ({
  title: '*What they did lately*',
  none: 'Nothing yet.',
  entry: (date: string, who: string, what: string) => `• ${date}: ${who} ${what}`,
  acts: {
    'round-previewed': 'looked at a round',
    'round-confirmed': (pairs: number) =>
      `confirmed a round of ${counted(pairs, { one: 'pair', other: 'pairs' }, notation)}`,
    'round-discarded': 'discarded a round',
    started: 'started the program',
    archived: 'archived the program',
    'brought-back': 'brought the program back',
    'set-up': (changed: string) => `changed ${changed}`,
    'set-up-unchanged': 'went through the setup and left it as it was',
    'admin-added': (person: string) => `made ${person} an admin`,
    'admin-by-own-act': 'made themselves an admin',
    'admin-removed': (person: string) => `ended ${person}'s time as an admin`,
    'stepped-down': 'stepped down as an admin',
    'people-listed': 'looked at who is in, by name and state',
    'sent-again': 'sent a message again that hadn’t arrived',
    'people-invited': (people: number) =>
      `invited ${counted(people, { one: 'person', other: 'people' }, notation)}`,
  },
  fields: {
    name: 'the name of the program',
    purpose: 'what it is for',
    cadenceDays: 'how often pairs should meet',
    nextRoundOn: 'the day of the next round',
    acceptableFit: 'the acceptable fit',
    noRepeatMonths: 'how soon the same two may meet again',
    minSharedHours: 'the hours two people need in common',
    oddOneOut: 'what becomes of an odd one out',
    introductions: 'how pairs are introduced',
    answerDays: 'how long peers have to answer',
    guests: 'whether guests can join',
    reportFloor: 'how few people a report may speak of',
  } satisfies Record<SetupField, string>,
});
