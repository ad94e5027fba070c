import { counted, type Notation } from '../../../language.ts';
import type { KeptGroup, SeenBy, Stays } from '../../../db/kept/keeping.ts';
import { inDays, retention } from '../../../db/kept/retention.ts';
import { tableNames } from './table-names.ts';

export const en = (notation: Notation) => {
  const span = (kept: Temporal.Duration) =>
    inDays(kept) % 365 === 0
      ? counted(inDays(kept) / 365, { one: 'year', other: 'years' }, notation)
      : counted(inDays(kept), { one: 'day', other: 'days' }, notation);
  return {
    command: { line: 'see what I keep about you, take it along, or erase it', button: 'See my privacy' },
    title: 'Your privacy',
    close: 'Close',
    intro: '*What I keep about you, and who sees it.* I can’t read what you write to your peers in Slack.',
    groups: {
      directory: 'Who you are in Slack',
      profile: 'Your profile',
      pair: 'Your pairs',
      agreement: 'Agreements',
      goals: 'Goals',
      sessions: 'Sessions',
      'check-ins': 'Check-ins',
      endings: 'Endings and wishes',
      help: 'What you ask a person',
      running: 'Running a program',
      sent: 'What I send you',
      workings: 'What makes me work',
    } satisfies Record<KeptGroup, string>,
    line: (what: string, who: string) => `• *${what}*: ${who}`,
    you: 'you',
    partly: 'your pair (some of it once you share it)',
    adminsPartly: 'program admins (some of it)',
    nobody: 'nobody',
    seenBy: {
      nobody: 'nobody else',
      'self-then-pair': 'your pair once you share it',
      pair: 'your pair',
      readers: 'the people you send it to',
      admins: 'program admins',
      'as-told': 'others as each question says',
      program: 'everyone in the program',
      workspace: 'everyone in this workspace',
    } satisfies Record<Exclude<SeenBy, 'self' | 'pair-and-admins'>, string>,
    kept: `I encrypt what you write. A pair’s words go ${span(retention.wordsOfEnded)} after it ends. Everything goes ${span(retention.removed)} after this workspace removes me.`,
    admins:
      'Program admins see by name who’s in, who’s with whom, and whether a pair has begun, is silent, paused or ended. Of answers, goals and endings they can get numbers of five people or more, and no single answer.',
    slack: [
      '*What Slack does itself*: a workspace owner may be able to export messages.',
      'A free workspace hides messages after 90 days.',
      'Any of you can turn a pair DM into a channel and invite others, who then read what stands there.',
    ].join(' '),
    details: 'See details',
    seeLog: 'See admin log',
    export: 'Export my data',
    openErase: 'Erase me',
    openEraseSpoken: 'Erase me: see first what goes and what stays',
    detailsTitle: 'What I keep',
    detailsIntro:
      'Everything I keep, who sees it, and for how long. *Erase me* takes what’s yours at any time.',
    detail: (what: string, who: string, how: string) => `• *${what}*: ${who}. ${how}`,
    sealed: 'Encrypted.',
    stays: {
      events: `Goes after ${span(retention.events)}.`,
      submissions: `Goes after ${span(retention.submissions)}.`,
      drafts: `Goes ${span(retention.drafts)} after you last changed it.`,
      answers: `An answer goes ${span(retention.answers)} after it was asked for.`,
      deliveries: `Goes ${span(retention.deliveriesOfEnded)} after the pair ends, or after ${span(retention.deliveries)}.`,
      'words-of-pair': `Goes ${span(retention.wordsOfEnded)} after the pair ends.`,
      'until-gone': 'Goes once it’s over.',
      'until-erased': 'Stays until you erase it.',
      installed: `Goes ${span(retention.removed)} after this workspace removes me.`,
    } satisfies Record<Stays, string>,
    restStays: 'The rest stays until you erase it.',
    tables: tableNames,
    logTitle: 'What admins did',
    logIntro: 'What admins of your programs looked at and did lately. Everyone in a program can read it.',
    logOf: (program: string) => `*${program}*`,
    logNone: 'You’re in no program now. `/peer join` shows what’s open.',
    exported: {
      comment:
        'Here’s everything I keep about you, as a page to read and a file for other programs. `/peer privacy` says who sees it.',
      files:
        'It’s in your DM with me: a page to read, and a file for other programs. `/peer privacy` says who sees it.',
      pieces:
        'It’s in your DM with me, as messages: I may not send files in this workspace. `/peer privacy` says who sees it.',
      nothing: 'I keep nothing about you now. `/peer join` shows what’s open.',
      pieceEnd: '`/peer privacy` says who sees it.',
      piece: (place: number, of: number) => `Your data, part ${place} of ${of}`,
      heading: 'What Peer Pairs keeps about you',
      taken: (moment: string) =>
        `As it stood on ${moment}. What your peers wrote for themselves isn’t in it.`,
      ofPairs: 'Your pairs’ own',
      ofPairsIntro: 'What all of a pair are shown. Some of it your peers may have written.',
      yes: 'yes',
      no: 'no',
    },
    former: 'a former peer',
    erase: {
      title: 'Erase me',
      submit: 'Erase',
      close: 'Cancel',
      goes: '*This goes now, for good*: your profile, goals, answers, actions, farewells, what you wrote in agreements, and your place in programs.',
      pairs:
        'Your pairs end. One neutral line in each pair DM says so, and doesn’t say why. If you run a program, you stop.',
      stays:
        '*This stays*: that your peers had a pair, their sessions, what they wrote, and the log of admins. There you’re “a former peer”, by a random id. A program’s own name, texts and topics are the program’s.',
      slack:
        'Messages already in Slack stay there; from mine that I still update, your words go. An operator’s backups stay until they expire. I keep one mark, so that Slack’s list doesn’t bring you back. If you join again, I can’t know whom you’ve met.',
      exportFirst: 'Want a copy first? Cancel, and press *Export my data*.',
      label: (word: string) => `Type ${word} to confirm`,
      word: 'ERASE',
      otherWord: (word: string) => `Please type ${word}, or cancel.`,
      done: 'Done. I’ve erased what I kept about you, and your pairs have ended. `/peer join` shows what’s open.',
      nothing: 'I keep nothing about you now: there’s nothing left to erase. `/peer join` shows what’s open.',
      home: 'I keep nothing about you now. `/peer join` shows what’s open.',
    },
    departed: {
      open: 'Erase someone else',
      openSpoken: 'Erase someone else, who has left this Slack workspace',
      title: 'Erase someone else',
      close: 'Cancel',
      intro: 'For someone who can’t sign in to Slack any longer and has asked to be erased.',
      label: 'Who has asked for it?',
      goes: '*This goes now, for good*: their profile, goals, answers, actions, farewells, what they wrote in agreements, and their place in programs.',
      stays:
        '*This stays*: that their peers had a pair, their sessions, what these wrote, and the log of admins. There they’re “a former peer”, by a random id.',
      log: 'The admin log says that you did this, and not for whom. Everyone in their programs can read it.',
      done: 'Done. I’ve erased what I kept about them. `/peer privacy` opens this for someone else.',
      nobody:
        'I keep nothing about anyone who has left this Slack workspace. People who can sign in erase themselves with `/peer privacy`.',
      refusals: {
        'not-a-workspace-admin':
          'Only an admin or owner of this Slack workspace can do that, so nothing was changed. `/peer privacy` shows what you can do.',
        'not-departed':
          'I can only erase someone whom Slack has deactivated, so nothing was changed. People who can sign in use `/peer privacy`.',
      },
    },
  };
};
