import { counted, formatNumber, type Notation } from '../../../../language.ts';
import type { SetupField } from '../../program/model.ts';

export const en = (notation: Notation) => ({
  title: '*Recent changes*',
  none: 'Nothing yet.',
  /** Whoever has had themselves erased. */
  former: 'a former peer',
  entry: (date: string, who: string, what: string) => `• ${date}: ${who} ${what}`,
  acts: {
    'round-previewed': 'looked at a round',
    'round-confirmed': (pairs: number, trios: number) => {
      const made = [
        ...(pairs > 0 || trios === 0 ? [counted(pairs, { one: 'pair', other: 'pairs' }, notation)] : []),
        ...(trios > 0 ? [counted(trios, { one: 'trio', other: 'trios' }, notation)] : []),
      ];
      return `confirmed a round of ${made.join(' and ')}`;
    },
    'round-discarded': 'discarded a round',
    'pair-refused': 'asked for a pair that the rules keep apart',
    started: 'started the program',
    archived: 'archived the program',
    'brought-back': 'restored the program',
    'set-up': (changed: string) => `changed ${changed}`,
    'set-up-at-large': (fields: number) => `changed ${formatNumber(fields, notation)} settings`,
    'set-up-unchanged': 'opened the setup and changed nothing',
    'admin-added': (person: string) => `made ${person} an admin`,
    'admin-by-own-act': 'made themselves an admin',
    'admin-removed': (person: string) => `removed ${person} as an admin`,
    'stepped-down': 'stepped down as an admin',
    'people-listed': 'looked at the list of people',
    'pairs-listed': 'looked at the list of pairs',
    'report-read': 'looked at the report',
    'pair-helped': { times: 'sent a pair times to meet', reminder: 'sent a pair a reminder' },
    'departed-erased': 'erased someone who had left Slack',
    'sent-again': 'sent a message again that hadn’t arrived',
    'people-invited': (people: number) =>
      `invited ${counted(people, { one: 'person', other: 'people' }, notation)}`,
  },
  fields: {
    name: 'the name of the program',
    purpose: 'what it is for',
    cadenceDays: 'how often pairs should meet',
    agreementPreset: 'how detailed agreements are',
    clause: 'the limits of confidentiality',
    nextRoundOn: 'the day of the next round',
    matchedFor: 'what counts most in a match',
    endsOn: 'the day the program ends',
    acceptableFit: 'the acceptable fit',
    noRepeatMonths: 'how soon the same two may meet again',
    minSharedHours: 'the hours two people need in common',
    oddOneOut: 'what happens when one person is left over',
    introductions: 'how pairs are introduced',
    answerDays: 'how long peers have to answer',
    guests: 'whether guests can join',
    reportFloor: 'how few people a report may speak of',
  } satisfies Record<SetupField, string>,
});
