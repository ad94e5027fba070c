import type { Claim } from './privacy-claims-of-endings.ts';

/** Of whom somebody would like as a peer. */
export const claimsOfWishes: readonly Claim[] = [
  {
    true: [
      [
        'features/rounds/peer-wishes/model.test.ts',
        'is the same with and without a wish that is not returned',
      ],
      [
        'scenarios/rounds/peer-wishes.test.ts',
        'that is not returned changes not one letter of what anybody is shown, a refusal’s too',
      ],
      [
        'scenarios/rounds/peer-wishes.test.ts',
        'that is returned puts the two together after a day, and is named nowhere but to its own',
      ],
      ['scenarios/rounds/peer-wishes.test.ts', 'can be changed and taken back, and is sealed'],
      ['words/privacy.test.ts', 'is read by its own feature alone'],
    ],
    said: {
      'rounds/peer-wishes': [
        'say in private whom you’d like as a peer',
        'I store this encrypted and show it to nobody: not to them, not to admins.',
      ],
    },
  },
];
