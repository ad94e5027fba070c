import { z } from 'zod';
import { RefusedError } from '../../refused-error.ts';
import { sessionRhythms } from '../agreement/model.ts';

/** What each number among the settings may be, both ends included. */
export const bounds = {
  acceptableFit: { least: 0, most: 100 },
  noRepeatMonths: { least: 0, most: 60 },
  minSharedHours: { least: 0, most: 40 },
  reportFloor: { least: 5, most: 100 },
} as const;

export type NumberSetting = keyof typeof bounds;

const within = ({ least, most }: (typeof bounds)[NumberSetting]) => z.int().min(least).max(most);

/** What becomes of an odd one out: a trio with the best pair, or the first place in the next round. */
export const oddOneOut = ['trio', 'wait'] as const;

/** What an admin may set for a program, each with a default that needs no thought. */
export const programSettings = z.object({
  /** Days between two sessions, which a pair's agreement starts from. */
  cadenceDays: z.literal(sessionRhythms).default(14),
  /** Fit, 0 to 100, under which no pair is made that could be avoided. */
  acceptableFit: within(bounds.acceptableFit).default(60),
  noRepeatMonths: within(bounds.noRepeatMonths).default(12),
  minSharedHours: within(bounds.minSharedHours).default(3),
  oddOneOut: z.enum(oddOneOut).default('trio'),
  /** No number is shown about fewer people than this. */
  reportFloor: within(bounds.reportFloor).default(5),
});

export type ProgramSettings = z.infer<typeof programSettings>;

export const defaultSettings: ProgramSettings = programSettings.parse({});

/** Characters they may have. */
export const lengths = { name: 60, purpose: 300, number: 3 } as const;

/** All that an admin decides about a program, in one modal. */
export type Setup = { readonly name: string; readonly purpose: string; readonly settings: ProgramSettings };

export type Program = Setup & {
  readonly id: string;
  /** Grows with each change of the setup. */
  readonly revision: number;
};

export type Refusal = 'not-an-admin' | 'setup-outdated';

export class ProgramError extends RefusedError<Refusal> {}
