import { z } from 'zod';
import { agreementSections } from '../../../content/pack/schema.ts';
import { RefusedError } from '../../../refused-error.ts';
import type { Pair, PairError } from '../../pairs/pair/model.ts';
import type { sessionRhythms } from '../../programs/program/model.ts';

/** The sections in which people write freely. Of the time it is chosen from lists. */
export const sections = agreementSections.filter((name) => name !== 'time');

/** Characters a section may have: seven of them still make one message. */
export const sectionLength = 600;

export type Section = (typeof sections)[number];

export const wordingSchema = z.record(z.enum(sections), z.string()).readonly();

export type Wording = z.infer<typeof wordingSchema>;

export const sessionLengths = [30, 45, 60] as const;

export type Terms = {
  readonly wording: Wording;
  readonly sessionEveryDays: (typeof sessionRhythms)[number];
  readonly sessionMinutes: (typeof sessionLengths)[number];
};

export type Agreement = Terms & {
  readonly id: string;
  readonly pairId: string;
  readonly version: number;
  readonly state: 'proposed' | 'signed' | 'superseded';
  readonly proposedBy: string;
  readonly signedBy: readonly string[];
};

export type AgreementState = {
  readonly pair: Pair;
  /** What holds now. */
  readonly signed: Agreement | undefined;
  /** What waits for signatures. */
  readonly proposed: Agreement | undefined;
};

/** As one of the pair sees it, with why it cannot be changed now, where it cannot. */
export type AgreementSeen = AgreementState & { readonly refusal: PairError | undefined };

export const proposedKind = 'agreement-proposed';
export const signedKind = 'agreement-signed';

export class AgreementError extends RefusedError<'stale' | 'signed-already'> {}

/** Somebody proposed while the person wrote, who has not read it. */
export class OvertakenError extends RefusedError<'overtaken'> {
  readonly latest: number;
  constructor(latest: number) {
    super('overtaken');
    this.latest = latest;
  }
}

/** A version holds once every member has signed that same version. */
export function isSignedByAll(
  { signedBy }: Pick<Agreement, 'signedBy'>,
  memberIds: readonly string[],
): boolean {
  return memberIds.every((id) => signedBy.includes(id));
}
