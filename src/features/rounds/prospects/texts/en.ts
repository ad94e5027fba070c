import { counted, type Notation } from '../../../../language.ts';
import type { ProgramSettings } from '../../../programs/program/model.ts';
import type { NotInPool, Share, Verdict } from '../model.ts';

const shares: Readonly<Record<Share, string>> = { few: 'Only a few, if any,', some: 'Some', most: 'Most' };

export const en = (notation: Notation) => {
  const people = (n: number) => counted(n, { one: 'person', other: 'people' }, notation);
  return {
    title: 'Why I have no peer yet',
    close: 'Close',
    intro: {
      now: (program: string) => `What a round of *${program}* would find for you right now:`,
      lastRound: (program: string) => `What the last round of *${program}* could find for you:`,
    },
    lastRound: (cause: string) => `*In the last round*: ${cause}`,
    others: {
      now: (n: number) => `• ${people(n)} besides you could be matched now.`,
      lastRound: (n: number) => `• ${people(n)} besides you were in it.`,
    },
    inHours: (share: Share, hours: number) =>
      `• ${shares[share]} of them share at least ${counted(hours, { one: 'working hour', other: 'working hours' }, notation)} a week with you.`,
    inLanguage: (share: Share) => `• ${shares[share]} of those also share a language with you.`,
    notLately: (share: Share, months: number) =>
      `• ${shares[share]} of those haven’t been in a pair with you in the last ${counted(months, { one: 'month', other: 'months' }, notation)}.`,
    tooFew: {
      now: 'Very few people wait right now, so I can’t say more without telling you about them. More people help most.',
      lastRound:
        'Very few people were in it, so I can’t say more without telling you about them. More people help most.',
    },
    verdicts: {
      hours: 'What helps most: wider working hours, if you have them. `/peer profile` changes them.',
      language: 'What helps most: every language you’re happy to talk in. `/peer profile` changes them.',
      lately:
        'You’ve met nearly everyone who fits. Someone new helps, or a program admin can shorten the time before you meet again.',
    } satisfies Record<Exclude<Verdict, 'possible' | 'too-few'>, string>,
    possible: {
      trio: 'So it isn’t hours, languages, or past pairs. A round also goes by what each person offers and looks for. It keeps rules that nobody sees.',
      wait: 'So it isn’t hours, languages, or past pairs. A round also needs an even number, and goes by what each person offers and looks for. It keeps rules that nobody sees.',
    } satisfies Record<ProgramSettings['oddOneOut'], string>,
    not: {
      'has-peer': 'You have a peer here, or I’m asking you about one, so no round looks for another.',
      paused: 'You’re paused, so no round looks for a peer for you. `/peer resume` ends the pause.',
      out: 'You’re not in this program, so no round looks for a peer for you. `/peer join` shows what’s open.',
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
