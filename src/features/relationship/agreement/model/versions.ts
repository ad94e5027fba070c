import { RefusedError } from '../../../../refused-error.ts';
import type { Member, Pair, PairError } from '../../../pairs/pair/model.ts';
import type { Terms } from './terms.ts';

/** One version of a pair's agreement. It is never changed, apart from who has signed it and what has become of it. */
export type Agreement = Terms & {
  readonly id: string;
  readonly pairId: string;
  /** Counts from 1 within the pair. */
  readonly version: number;
  readonly state: 'proposed' | 'signed' | 'superseded';
  readonly proposedBy: string;
  readonly proposedAt: Temporal.Instant;
  readonly signedBy: readonly string[];
  /** When the last of them signed: only then did it ever hold. */
  readonly signedAt: Temporal.Instant | undefined;
  /** Some of what it said was written by somebody who was erased, and went with them. */
  readonly hasLostWords?: boolean;
};

/** All that a pair has written, newest first. */
export type Versions = readonly Agreement[];

/** What holds now, and what waits for signatures. */
export type AgreementsInPlay = {
  readonly signed: Agreement | undefined;
  readonly proposed: Agreement | undefined;
};

export type AgreementState = AgreementsInPlay & { readonly pair: Pair };

/** As one of the pair sees it, with why it cannot be changed now, where it cannot. */
export type AgreementSeen = AgreementState & {
  readonly versions: Versions;
  readonly refusal: PairError | undefined;
  /** From when on it is asked whether it still fits. */
  readonly nextReview: Temporal.Instant | undefined;
};

/** How a review stands: for whom the agreement is still fine, and from when on it is asked again. */
export type ReviewStanding = {
  readonly fine: readonly Member[];
  readonly waiting: readonly Member[];
  readonly next: Temporal.Instant | undefined;
};

/** What of the reviews is ahead: one that waits for somebody, and from when on the next is asked. */
export type Reviews = {
  readonly asked: (ReviewStanding & { readonly number: number }) | undefined;
  readonly next: Temporal.Instant | undefined;
  /** Before its first session a pair can't know whether it fits. */
  readonly hasMet: boolean;
};

export const proposedKind = 'agreement-proposed';
export const signedKind = 'agreement-signed';
/** To whoever has not signed yet. */
export const unsignedKind = 'agreement-unsigned';
export const reviewKind = 'agreement-review';

export class AgreementError extends RefusedError<
  'stale' | 'signed-already' | 'no-such-version' | 'review-over' | 'fine-already'
> {}

/** Somebody proposed while the person wrote, who has not read it. */
export class OvertakenError extends RefusedError<'overtaken'> {
  readonly latest: number;
  constructor(latest: number) {
    super('overtaken');
    this.latest = latest;
  }
}

export const agreementsInPlay = (versions: Versions): AgreementsInPlay => ({
  signed: versions.find(({ state }) => state === 'signed'),
  proposed: versions.find(({ state }) => state === 'proposed'),
});

/** A version holds once every member has signed that same version. */
export function isSignedByAll(
  { signedBy }: Pick<Agreement, 'signedBy'>,
  memberIds: readonly string[],
): boolean {
  return memberIds.every((id) => signedBy.includes(id));
}

/** Those whom it waits for, in the order of the pair. */
export const waitsFor = (
  { state, signedBy }: Pick<Agreement, 'state' | 'signedBy'>,
  memberIds: readonly string[],
): readonly string[] => (state === 'proposed' ? memberIds.filter((id) => !signedBy.includes(id)) : []);

/** @param seen the newest version as its author knew it, 0 for none @throws OvertakenError where there is a newer one */
export function numberOfNext(versions: Versions, seen: number | undefined): number {
  const latest = versions[0]?.version ?? 0;
  if (seen !== undefined && seen < latest) throw new OvertakenError(latest);
  return latest + 1;
}

type Signature = {
  readonly agreementId: string;
  readonly personId: string;
  readonly memberIds: readonly string[];
};

/**
 * The version that a signature is for, with it.
 * @throws AgreementError where another version has taken its place, or the person has signed this one
 */
export function signing(versions: Versions, { agreementId, personId, memberIds }: Signature) {
  const agreement = versions.find(({ id }) => id === agreementId);
  if (!agreement || agreement.state === 'superseded') throw new AgreementError('stale');
  if (agreement.state === 'signed' || agreement.signedBy.includes(personId))
    throw new AgreementError('signed-already');
  const signedBy = [...agreement.signedBy, personId];
  return { agreement: { ...agreement, signedBy }, isByAll: isSignedByAll({ signedBy }, memberIds) };
}

/** The version that held when another was proposed. */
export const heldBefore = (versions: Versions, { version }: Pick<Agreement, 'version'>) =>
  versions.find((other) => other.version < version && other.signedAt !== undefined);

/** The proposal that waited when another was put in its place, by whomever. */
export function putAsideBy(versions: Versions, { version }: Pick<Agreement, 'version'>) {
  const before = versions.find((other) => other.version === version - 1);
  return before?.signedAt === undefined ? before : undefined;
}
