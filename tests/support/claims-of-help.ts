import type { Claim } from './privacy-claims-of-endings.ts';

/** What is said to somebody who asks a person, or reads of a sign, and what makes it true. */
export const claimsOfHelp: readonly Claim[] = [
  {
    true: [
      ['words/privacy.test.ts', 'is sealed'],
      ['words/privacy.test.ts', 'is read by its own feature alone'],
      ['scenarios/people/human.test.ts', 'it goes to them alone, exactly as written'],
      ['scenarios/people/human.test.ts', 'it is deleted, and gone from what the others have before them'],
      ['scenarios/people/human.test.ts', 'hears who will get in touch'],
      ['scenarios/people/human.test.ts', 'never writes to a peer of theirs'],
      ['scenarios/people/human.test.ts', 'goes to others by their own act alone'],
    ],
    said: {
      'people/human': [
        'Readers get it from me in private, within their working hours.',
        'I store it encrypted until you withdraw it or they’re done.',
        'A workspace owner may be able to export Slack messages.',
        'I’ll tell you who gets in touch.',
        'Nobody else could read it just now either.',
      ],
    },
  },
  {
    true: [
      ['scenarios/ways-on/signs-read.test.ts', 'what each reads, by who answered low'],
      ['scenarios/ways-on/signs-read.test.ts', 'keeps nothing of any of it but that a card was sent'],
      ['features/ways-on/signs/cards.property.test.ts', 'hangs on nobody else’s answers'],
      ['features/ways-on/signs/looks.property.test.ts', 'hangs on the pair and the weeks alone'],
      ['scenarios/ways-on/signs.test.ts', 'sees what would be said exactly as it will stand'],
      ['scenarios/ways-on/signs.test.ts', 'shows the way to a human to the one who gave it'],
    ],
    said: {
      'ways-on/signs': [
        'I show it only to you, and I keep no note of it outside this message.',
        'I don’t say who answered what or when, and I keep no note of it outside this message.',
        'You see it first as it will stand there.',
        'A workspace owner may be able to export Slack messages.',
      ],
      'relationship/check-ins': [
        'You don’t have to sort this out alone: a person can help, and you see who reads it before you write.',
      ],
    },
  },
  {
    true: [
      ['matching/prospects.test.ts', 'says nothing of what is confidential'],
      ['features/rounds/prospects/views.test.ts', 'is the same among very few people'],
      ['scenarios/rounds/left-over.test.ts', 'reads nothing that is confidential'],
    ],
    said: {
      'rounds/prospects': [
        'Only you see this, and nothing of it is stored.',
        'It keeps rules that nobody sees.',
      ],
    },
  },
];
