import { allFieldsOf, type Field } from './fields.ts';
import { usualValues, type Terms } from './terms.ts';
import { heldBefore, putAsideBy, agreementsInPlay, type Agreement, type Versions } from './versions.ts';

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

/**
 * Where new terms say just what the newest version says that stands: what that one is to their author, who would find it again with another
 * number. Undefined where something is new.
 */
export function sameAs(versions: Versions, terms: Terms, author: string): Unchanged | undefined {
  const { signed, proposed } = agreementsInPlay(versions);
  const newest = proposed ?? signed;
  if (!newest || changesBetween(newest, terms).length > 0) return undefined;
  if (newest.state === 'signed') return 'holds';
  return newest.signedBy.includes(author) ? 'waits' : 'waits-for-you';
}

export type Unchanged = 'holds' | 'waits' | 'waits-for-you';

/** Who wants what in one field: members who want the same stand together, by their ids. */
export type Wish = { readonly of: readonly string[]; readonly value: string | undefined };

/** Where members want different things, in the order in which they asked: whoever proposes it now comes last. */
export type Difference = { readonly field: Field; readonly wishes: readonly Wish[] };

export type WhatChanged = {
  /** What its changes are told from: what holds, else the proposal that it takes the place of. */
  readonly since: Agreement | undefined;
  readonly changes: readonly Change[];
  /** Whom it answers with another proposal, where it does. */
  readonly counters: Agreement | undefined;
  /** Where it wants something else than another member did last. */
  readonly differences: readonly Difference[];
};

/**
 * What a version changes. Where another member has had a say on a field, and it says something else now, that is a difference to
 * settle while it waits; the others are changes of what holds.
 */
export function whatChanged(versions: Versions, agreement: Agreement): WhatChanged {
  const isOpen = agreement.state === 'proposed';
  const held = heldBefore(versions, agreement);
  const aside = putAsideBy(versions, agreement);
  const counters = aside && aside.proposedBy !== agreement.proposedBy ? aside : undefined;
  const differences = isOpen ? openBetween(wantedByOthers(versions, agreement), agreement) : [];
  const since = held ?? (counters ? undefined : aside);
  const settling = new Set<Change['field']>(differences.map(({ field }) => field));
  const changes = since ? changesBetween(since, agreement).filter(({ field }) => !settling.has(field)) : [];
  return { since, changes, counters, differences };
}

/** Else all of it is read: what it answered is of no interest any more, once it waits no longer. */
export const isToldByChanges = (
  { since, counters }: Pick<WhatChanged, 'since' | 'counters'>,
  { state }: Pick<Agreement, 'state'>,
): boolean => since !== undefined || (counters !== undefined && state === 'proposed');

/** The last proposal that a member has made or signed, and on which fields they have had a say by it. */
type Wanting = { readonly version: Terms; readonly on: ReadonlySet<Change['field']> };

/**
 * By their ids, the earliest first. What nobody had asked to change until then is nobody's wish: a proposal says of it what holds
 * anyway.
 */
function wantedByOthers(versions: Versions, agreement: Agreement): ReadonlyMap<string, Wanting> {
  const held = heldBefore(versions, agreement);
  const wanted = new Map<string, Wanting>();
  const spokenOf = new Set<Change['field']>(held ? [] : allFieldsOf('full'));
  for (const version of versions.toReversed()) {
    if (version.version >= agreement.version || version.version <= (held?.version ?? 0)) continue;
    if (held) for (const { field } of changesBetween(held, version)) spokenOf.add(field);
    for (const memberId of [version.proposedBy, ...version.signedBy]) {
      wanted.delete(memberId);
      wanted.set(memberId, { version, on: new Set(spokenOf) });
    }
  }
  wanted.delete(agreement.proposedBy);
  return wanted;
}

function openBetween(others: ReadonlyMap<string, Wanting>, agreement: Agreement): readonly Difference[] {
  return allFieldsOf('full').flatMap((field) => {
    const wishes = [...others]
      .filter(([, { on }]) => on.has(field))
      .map(([id, { version }]) => [id, version] as const);
    const all = [...wishes, [agreement.proposedBy, agreement] as const].map(([memberId, { values }]) => ({
      memberId,
      value: values[field] ?? usualValues[field],
    }));
    const grouped = [...Map.groupBy(all, ({ value }) => value)].map(([value, some]) => ({
      of: some.map(({ memberId }) => memberId),
      value,
    }));
    return grouped.length > 1 ? [{ field, wishes: grouped }] : [];
  });
}
