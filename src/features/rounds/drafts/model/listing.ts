import type { Leftover } from '../../../../matching/match.ts';
import { isFound } from '../../../../written.ts';
import type { RoundDraft, PlannedPair } from './round.ts';

export const filters = ['all', 'below', 'pinned', 'left-over'] as const;
export type Filter = (typeof filters)[number];

/** What of a draft an admin looks at. */
export type Listing = {
  readonly filter: Filter;
  /** Words of any name or handle; empty where nobody is searched for. */
  readonly search: string;
  /** Counts from 0. */
  readonly page: number;
};

/** The draft's version and the part of it that an admin has before them: what every button of the preview holds. */
export type DraftPage = Listing & { readonly roundId: string; readonly version: number };

export const firstPage = { filter: 'all', search: '', page: 0 } as const satisfies Listing;

export type Entry =
  | { readonly kind: 'pair'; readonly pair: PlannedPair }
  | { readonly kind: 'leftover'; readonly leftover: Leftover };

export type EntriesPage = {
  readonly entries: readonly Entry[];
  readonly page: number;
  readonly pages: number;
  /** Entries on all pages. */
  readonly total: number;
};

/** Each takes one block, of the hundred that a modal may have. */
export const entriesOnAPage = 20;

type ListedPlan = Pick<RoundDraft, 'plan' | 'sought'>;

/** A page that is not there any more is the last one that is. */
export function listed(draft: ListedPlan, { filter, search, page }: Listing): EntriesPage {
  const found = entriesOf(draft, filter).filter((entry) =>
    membersOf(entry).some((id) => isFound(draft.sought.get(id) ?? '', search)),
  );
  const pages = Math.max(1, Math.ceil(found.length / entriesOnAPage));
  const shown = Math.min(page, pages - 1);
  return {
    entries: found.slice(shown * entriesOnAPage, (shown + 1) * entriesOnAPage),
    page: shown,
    pages,
    total: found.length,
  };
}

export const countOf = (draft: ListedPlan, filter: Filter): number => entriesOf(draft, filter).length;

export function entryWith(draft: ListedPlan, personId: string): Entry | undefined {
  return entriesOf(draft, 'all').find((entry) => membersOf(entry).includes(personId));
}

export const membersOf = (entry: Entry): readonly string[] =>
  entry.kind === 'pair' ? entry.pair.members : [entry.leftover.id];

function entriesOf({ plan }: ListedPlan, filter: Filter): readonly Entry[] {
  const { acceptableFit = plan.settings.acceptableFit } = plan;
  const pairs = plan.pairs.map((pair): Entry => ({ kind: 'pair', pair }));
  const leftovers = plan.leftovers.map((leftover): Entry => ({ kind: 'leftover', leftover }));
  switch (filter) {
    case 'all':
      return [...pairs, ...leftovers];
    case 'below':
      return pairs.filter((entry) => entry.kind === 'pair' && entry.pair.fit < acceptableFit);
    case 'pinned':
      return pairs.filter((entry) => entry.kind === 'pair' && entry.pair.isPinned);
    case 'left-over':
      return leftovers;
  }
}
