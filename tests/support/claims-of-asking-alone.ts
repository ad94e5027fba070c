import type { Claim } from './privacy-claims-of-endings.ts';

/** What is said of who is asked on, where others do not answer, and what makes it true. */
export const claimsOfAskingAlone: readonly Claim[] = [
  {
    true: [
      ['scenarios/relationship/asked-alone.test.ts', 'is known as one to nobody else'],
      ['scenarios/relationship/asked-alone.test.ts', 'leaves no trace in what the pair is asked next'],
      [
        'scenarios/relationship/asked-alone-back.test.ts',
        'of another is to whoever names it as one that never was',
      ],
      ['scenarios/relationship/asked-alone.property.test.ts', 'each fortnight brings one invitation to both'],
    ],
    said: {
      'relationship/check-ins': [
        'When two aren’t answered by everyone, I privately ask only those who did.',
        'I ask you alone every two weeks.',
        'Nobody else in your pair hears of it.',
      ],
    },
  },
];
