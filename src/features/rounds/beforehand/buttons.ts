import { z } from 'zod';

export const ids = {
  skip: 'beforehand.skip',
  beIn: 'beforehand.be-in',
  notNow: 'beforehand.not-now',
} as const;

/** Which round somebody skips: the day of it too, so that an old message skips no other. */
export type RoundMeant = { readonly programId: string; readonly on: string };

export const roundMeant: z.ZodType<RoundMeant> = z
  .string()
  .transform((value) => value.split(':'))
  .pipe(z.tuple([z.uuid(), z.iso.date()]))
  .transform(([programId, on]) => ({ programId, on }));

export const roundValue = ({ programId, on }: RoundMeant): string => `${programId}:${on}`;
