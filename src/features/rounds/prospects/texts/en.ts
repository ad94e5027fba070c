import { counted, formatNumber, type Notation } from '../../../../language.ts';
import type { ProgramSettings } from '../../../programs/program/model.ts';
import type { NotInPool, Verdict } from '../model.ts';

export const en = (notation: Notation) => {
  const people = (n: number) => counted(n, { one: 'person', other: 'people' }, notation);
  return {
    title: 'Why I have no peer yet',
    close: 'Close',
    intro: (program: string) => `What a round of *${program}* would find for you right now:`,
    lastRound: (cause: string) => `*In the last round*: ${cause}`,
    others: (n: number) => `• ${people(n)} besides you could be matched now.`,
    inHours: (n: number, hours: number) =>
      `• ${formatNumber(n, notation)} of them ${n === 1 ? 'shares' : 'share'} at least ${counted(hours, { one: 'working hour', other: 'working hours' }, notation)} a week with you.`,
    inLanguage: (n: number) =>
      `• ${formatNumber(n, notation)} of those also ${n === 1 ? 'shares' : 'share'} a language with you.`,
    notLately: (n: number, months: number) =>
      `• ${formatNumber(n, notation)} of those ${n === 1 ? 'hasn’t' : 'haven’t'} been in a pair with you in the last ${counted(months, { one: 'month', other: 'months' }, notation)}.`,
    verdicts: {
      'too-few':
        'Very few people wait right now, so I can’t say more without telling you about them. More people help most.',
      hours: 'What helps most: wider working hours, if you have them. `/peer profile` changes them.',
      language: 'What helps most: every language you’re happy to talk in. `/peer profile` changes them.',
      lately:
        'You’ve met everyone who fits. Someone new helps, or a program admin can shorten the time before you meet again.',
    } satisfies Record<Exclude<Verdict, 'possible'>, string>,
    possible: {
      trio: 'So a peer is possible. A round also goes by what each person offers and looks for. It keeps rules that nobody sees.',
      wait: 'So a peer is possible. A round also needs an even number, and goes by what each person offers and looks for. It keeps rules that nobody sees.',
    } satisfies Record<ProgramSettings['oddOneOut'], string>,
    not: {
      'has-peer': 'You have a peer here, or I’m asking you about one, so no round looks for another.',
      paused: 'You’re paused, so no round looks for a peer for you. `/peer resume` ends the pause.',
      out: 'You’re not in this program, so no round looks for a peer for you. `/peer join` lets you in.',
      guest:
        'This program doesn’t take guests right now, so you’re in no round. `/peer admins` names who can change that.',
      resting:
        'You’re sitting out, so no round looks for a peer for you. The Home tab of Peer Pairs brings you back.',
      skipping:
        'You sit this one round out, so it looks for no peer for you. The Home tab of Peer Pairs takes that back.',
      quiet:
        'It’s been quiet for six months, so you’re asked before a round looks for a peer for you. Save your profile, and you’re in the next one.',
    } satisfies Record<NotInPool, string>,
    private:
      'Only you see this, and nothing of it is stored. It’s made from hours, languages and your own pairs alone.',
  };
};
