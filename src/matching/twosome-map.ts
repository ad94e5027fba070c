import type { Participant, Twosome } from './participant.ts';

/** Values by two participants, in either order. Twosomes with somebody who takes no part are not kept. */
export type TwosomeMap<Value> = {
  readonly get: (two: Twosome) => Value | undefined;
  readonly set: (two: Twosome, value: Value) => void;
  readonly entries: () => readonly { readonly two: Twosome; readonly value: Value }[];
};

export function twosomeMap<Value>(people: readonly Participant[]): TwosomeMap<Value> {
  const numberOf = new Map(people.map(({ id }, number) => [id, number]));
  const values = new Map<number, { readonly two: Twosome; readonly value: Value }>();
  const keyOf = ({ a, b }: Twosome): number | undefined => {
    const one = numberOf.get(a);
    const other = numberOf.get(b);
    if (one === undefined || other === undefined) return undefined;
    return Math.min(one, other) * people.length + Math.max(one, other);
  };
  return {
    get: (two) => {
      const key = keyOf(two);
      return key === undefined ? undefined : values.get(key)?.value;
    },
    set: (two, value) => {
      const key = keyOf(two);
      if (key !== undefined) values.set(key, { two, value });
    },
    entries: () => [...values.values()],
  };
}
