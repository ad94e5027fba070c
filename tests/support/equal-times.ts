import { expect } from '@jest/globals';

/** Times hold nothing that jest could look at: left to itself, it finds any two of a kind equal. */
const kindOfTime = (value: unknown): string | undefined => {
  const kind = Object.prototype.toString.call(value);
  return kind.startsWith('[object Temporal.') ? kind : undefined;
};

expect.addEqualityTesters([
  (one: unknown, other: unknown) => {
    const kind = kindOfTime(one) ?? kindOfTime(other);
    if (kind === undefined) return undefined;
    return kindOfTime(one) === kindOfTime(other) && String(one) === String(other);
  },
]);
