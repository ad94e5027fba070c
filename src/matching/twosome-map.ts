import type { Candidate, Twosome } from './participant.ts';

/** People and their numbers, from 0. */
export type Numbering = { readonly ids: readonly string[]; readonly numberOf: ReadonlyMap<string, number> };

/** Values by two people, in either order. Twosomes with somebody who has no number are not kept. */
export type TwosomeMap<Value> = {
  readonly get: (a: string, b: string) => Value | undefined;
  readonly set: (a: string, b: string, value: Value) => void;
  readonly forEach: (visit: (two: Twosome, value: Value) => void) => void;
};

const NO_KEY = -1;

export function numbering(people: readonly Candidate[]): Numbering {
  const ids = people.map(({ id }) => id);
  return { ids, numberOf: new Map(ids.map((id, number) => [id, number])) };
}

export function twosomeMap<Value>({ ids, numberOf }: Numbering): TwosomeMap<Value> {
  const values = new Map<number, Value>();
  const keyOf = (a: string, b: string): number => {
    const one = numberOf.get(a);
    const other = numberOf.get(b);
    if (one === undefined || other === undefined) return NO_KEY;
    return one < other ? one * ids.length + other : other * ids.length + one;
  };
  const twosomeOf = (key: number): Twosome => ({
    a: ids[Math.floor(key / ids.length)] ?? '',
    b: ids[key % ids.length] ?? '',
  });
  return {
    get: (a, b) => values.get(keyOf(a, b)),
    set: (a, b, value) => {
      const key = keyOf(a, b);
      if (key !== NO_KEY) values.set(key, value);
    },
    forEach: (visit) => values.forEach((value, key) => visit(twosomeOf(key), value)),
  };
}
