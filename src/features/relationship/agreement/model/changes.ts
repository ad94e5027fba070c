import { allFieldsOf, type Field } from './fields.ts';
import { usualValues, type Terms } from './terms.ts';
import { heldBefore, putAsideBy, type Agreement, type Versions } from './versions.ts';

/** What a field said, and what it says; undefined where it is no part of that version, or empty. */
export type Change = {
  readonly field: Field | 'clause';
  readonly was: string | undefined;
  readonly is: string | undefined;
};

/** What a version has changed nothing of, where it does not ask for it, holds as usual. */
export function changesBetween(before: Terms, after: Terms): readonly Change[] {
  const own = allFieldsOf('full').map((field) => ({
    field,
    was: before.values[field] ?? usualValues[field],
    is: after.values[field] ?? usualValues[field],
  }));
  const clause = { field: 'clause', was: before.clause || undefined, is: after.clause || undefined } as const;
  return [...own, clause].filter(({ was, is }) => was !== is);
}

export type WhatChanged = {
  /** What its changes are told from: what holds, else the proposal that it takes the place of. */
  readonly since: Agreement | undefined;
  readonly changes: readonly Change[];
  /** Whom it answers with another proposal, where it does. */
  readonly counters: Agreement | undefined;
  /** Where the two proposals want different things: `was` is what the earlier one says. */
  readonly differences: readonly Change[];
};

/**
 * What a version changes. Where it answers somebody else's proposal, each field that this one had asked to change, or to have at
 * all, and that says something else now, is a difference to settle while it waits; the others are changes of what holds.
 */
export function whatChanged(versions: Versions, agreement: Agreement): WhatChanged {
  const isOpen = agreement.state === 'proposed';
  const held = heldBefore(versions, agreement);
  const aside = putAsideBy(versions, agreement);
  const counters = aside && aside.proposedBy !== agreement.proposedBy ? aside : undefined;
  const differences = counters && isOpen ? openBetween(counters, agreement, held) : [];
  const since = held ?? (counters ? undefined : aside);
  const settling = new Set(differences.map(({ field }) => field));
  const changes = since ? changesBetween(since, agreement).filter(({ field }) => !settling.has(field)) : [];
  return { since, changes, counters, differences };
}

/** Else all of it is read: what it answered is of no interest any more, once it waits no longer. */
export const isToldByChanges = (
  { since, counters }: Pick<WhatChanged, 'since' | 'counters'>,
  { state }: Pick<Agreement, 'state'>,
): boolean => since !== undefined || (counters !== undefined && state === 'proposed');

function openBetween(before: Agreement, after: Agreement, held: Agreement | undefined): readonly Change[] {
  const asked = held && new Set(changesBetween(held, before).map(({ field }) => field));
  return changesBetween(before, after).filter(
    ({ field }) => field !== 'clause' && (!asked || asked.has(field)),
  );
}
