/** A test that proves what is said, where it stands with what it tests: its file, and its title in there. */
type Elsewhere = readonly [file: string, title: string];

/** Sentences that speak of privacy, and what makes them true. What a template puts in parts a sentence. */
export type Claim = {
  readonly true: readonly Elsewhere[];
  readonly said: Readonly<Record<string, readonly string[]>>;
};

/** Of the ways on from a pair, and of its end. */
export const claimsOfEndings: readonly Claim[] = [
  {
    true: [
      ['scenarios/ways-on/missed.test.ts', 'shapes their next search, and no screen but theirs'],
      ['scenarios/ways-on/missed.test.ts', 'is forgotten with the introduction'],
      ['words/privacy.test.ts', 'is read by its own feature alone'],
    ],
    said: {
      'ways-on/rematch': ['Only you see this, and I forget it once you’re introduced to somebody.'],
    },
  },
  {
    true: [
      ['scenarios/relationship/stale-session-buttons.test.ts', 'can get another day, or be undone'],
      ['scenarios/relationship/session-messages.test.ts', 'is on record for the day that was booked'],
    ],
    said: { 'relationship/rota': ['Everyone in your pair can see it.'] },
  },
  {
    true: [['scenarios/relationship/stale-session-buttons.test.ts', 'is recorded quietly']],
    said: { 'relationship/sessions': ['Your pair is paused, so I show this agenda only to you.'] },
  },
  {
    true: [
      [
        'scenarios/ways-on/no-word.test.ts',
        'has them asked in private, once, and nothing of it stands in the pair’s DM',
      ],
    ],
    said: {
      'ways-on/four-ways': ['Haven’t heard back?* I ask in private, and give a week to answer.'],
      'ways-on/no-word': ['in private and kindly.', 'in private, at most every three weeks: “Still in?'],
    },
  },
  {
    true: [
      [
        'scenarios/ways-on/sitting-out.test.ts',
        'is told so once in private, and is in no round until one tap',
      ],
      [
        'scenarios/ways-on/sitting-out.test.ts',
        'is counted with those who are paused or skip a round as an admin looks at it, so that nobody learns why',
      ],
    ],
    said: {
      'ways-on/no-word': ['Program admins may see that a round leaves you out, and I tell nobody why.'],
    },
  },
  {
    true: [
      ['scenarios/ways-on/ending-well.test.ts', 'is theirs alone, sealed, in no payload of anybody else'],
      ['scenarios/ways-on/ending-well.test.ts', 'is told to the pair with its day, and neither with a name'],
      [
        'scenarios/ways-on/ending-well.test.ts',
        'are handed over once both have done their part, each in private',
      ],
      ['words/privacy.test.ts', 'is read by its own feature alone'],
      ['features/insight/measures/figures.test.ts', 'has no number under the floor, whatever the people are'],
    ],
    said: {
      'ways-on/ending-well': [
        'Each of you can write a few words of thanks in private.',
        'Each of you can leave a few words in private.',
        'I don’t ask why, and I don’t say who chose it.',
        'I store it encrypted.',
        'Nobody sees before then who has written.',
        'Only you see this page.',
        'Only you see what you write and choose here.',
        'Program admins can get numbers of five people or more.',
      ],
    },
  },
  {
    true: [
      ['scenarios/ways-on/four-ways.test.ts', 'is told in the pair without a name'],
      ['scenarios/ways-on/both-sides.test.ts', 'nothing tells the other whose it was'],
    ],
    said: {
      'ways-on/resting': ['I don’t say who chose it, and I don’t ask why.'],
      'ways-on/rematch': ['I show this only to you.'],
    },
  },
  {
    true: [
      ['scenarios/ways-on/rematch.test.ts', 'the other’s screens stay as they were until then'],
      ['scenarios/ways-on/rematch.test.ts', 'stands in the Home of the one who asked alone'],
      ['scenarios/ways-on/rematch.test.ts', 'leaves the same line behind as any other ending'],
    ],
    said: {
      'ways-on/rematch': [
        'won’t hear of it.',
        'It doesn’t say why or who asked.',
        ', and I don’t tell anyone else.',
        'I don’t tell anyone else before then, and you can cancel it.',
        ', and I show this only to you.',
        'Your request is canceled, and I told nobody else.',
      ],
      'ways-on/leaving': ['One neutral line in your pair DM says so, and doesn’t say why.'],
    },
  },
];
