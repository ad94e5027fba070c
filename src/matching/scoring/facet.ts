import type { Candidate } from '../participant.ts';

/**
 * Attributes with few distinct values in a pool, as codes: what two people earn from them depends on their codes
 * alone, so it is worked out once per two codes, not once per two people.
 */
export type Facet = {
  /** By person. */
  readonly codes: Int32Array;
  /** Points with each other code. */
  readonly row: (code: number) => Int32Array;
};

/** Above this many codes a table of rows would cost more memory than the rows save time. */
const MOST_KEPT_ROWS = 2048;

export function facet(
  people: readonly Candidate[],
  keyOf: (person: Candidate) => string,
  pointsOf: (a: Candidate, b: Candidate) => number,
): Facet {
  const { codes, examples } = codesOf(people, keyOf);
  const workOut = (code: number): Int32Array => {
    const example = examples[code];
    return Int32Array.from(examples, (other) => (example === undefined ? 0 : pointsOf(example, other)));
  };
  if (examples.length > MOST_KEPT_ROWS) return { codes, row: workOut };
  const rows = examples.map((_, code) => workOut(code));
  return { codes, row: (code) => rows[code] ?? workOut(code) };
}

function codesOf(
  people: readonly Candidate[],
  keyOf: (person: Candidate) => string,
): { readonly codes: Int32Array; readonly examples: readonly Candidate[] } {
  const known = new Map<string, number>();
  const examples: Candidate[] = [];
  const codes = Int32Array.from(people, (person) => {
    const key = keyOf(person);
    const code = known.get(key) ?? examples.length;
    if (code === examples.length) {
      known.set(key, code);
      examples.push(person);
    }
    return code;
  });
  return { codes, examples };
}
