import type { Claim } from './privacy-claims-of-endings.ts';

/** What the card says of what is kept, and what makes it true. */
export const claimsOfPrivacy: readonly Claim[] = [
  {
    true: [
      ['db/kept.test.ts', 'is said of every one that the database has, and of no other'],
      ['db/kept.test.ts', 'says of each column with somebody’s id whose it is'],
      ['db/kept.test.ts', 'counts what is sealed as somebody’s words, unless it is a token or a key'],
      ['scenarios/privacy/retention.test.ts', 'goes by night: drafts, answers, words and deliveries'],
      ['scenarios/privacy/retention.test.ts', 'keeps everything for thirty days and nothing afterwards'],
      ['manifest.test.ts', 'can never read what people write to each other'],
      ['features/programs/setup/forms.test.ts', "setting: 'reportFloor', least: 5"],
      ['scenarios/relationship/check-ins-private.test.ts', 'appears in no payload of anybody else'],
    ],
    said: {
      privacy: [
        'What I keep about you, and who sees it.* I can’t read what you write to your peers in Slack.',
        'nobody else',
        'Program admins see by name who’s in, who’s with whom, and whether a pair has begun, is silent, paused or ended.',
        'Of answers, goals and endings they can get numbers of five people or more, and no single answer.',
        'What Slack does itself*: a workspace owner may be able to export messages.',
        'Everything I keep, who sees it, and for how long.',
        'Encrypted.',
      ],
    },
  },
  {
    true: [
      ['scenarios/privacy/exporting.test.ts', 'is all of theirs, as a page and a file in their own DM'],
      [
        'scenarios/privacy/exporting.test.ts',
        'comes as messages where the workspace lets the bot send no files',
      ],
    ],
    said: { privacy: ['`/peer privacy` says who sees it.'] },
  },
  {
    true: [
      ['scenarios/privacy/erasing.test.ts', 'is found nowhere afterwards, nor is a word of theirs'],
      [
        'scenarios/privacy/erasing-meanwhile.test.ts',
        'leaves nothing of the person, and nobody waits for them',
      ],
    ],
    said: { privacy: ['One neutral line in each pair DM says so, and doesn’t say why.'] },
  },
];
