/** Ids of those whom a change concerns. */
export type Concern = {
  readonly pairIds?: Iterable<string>;
  readonly personIds?: Iterable<string>;
  readonly programIds?: Iterable<string>;
};

export type Concerned = {
  readonly pairIds: ReadonlySet<string>;
  readonly personIds: ReadonlySet<string>;
  readonly programIds: ReadonlySet<string>;
};

/** Gathers, over one transaction, whom it concerns. */
export function gatherConcerned(): {
  readonly concern: (whom: Concern) => void;
  readonly concerned: Concerned;
  readonly isAnybody: () => boolean;
} {
  const concerned = {
    pairIds: new Set<string>(),
    personIds: new Set<string>(),
    programIds: new Set<string>(),
  };
  return {
    concerned,
    isAnybody: () => Object.values(concerned).some(({ size }) => size > 0),
    concern: ({ pairIds = [], personIds = [], programIds = [] }) => {
      for (const id of pairIds) concerned.pairIds.add(id);
      for (const id of personIds) concerned.personIds.add(id);
      for (const id of programIds) concerned.programIds.add(id);
    },
  };
}
