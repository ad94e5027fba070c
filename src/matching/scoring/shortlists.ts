import type { FitEdges } from '../choosing/fit-edges.ts';
import { PAIR_HASH_BITS, pairHash } from './pair-hash.ts';

const FULL_FIT = 100;

/**
 * Each person's most promising partners so far, as a table of `k` columns. An entry's key is its rank (the fit, and
 * what the other's demand leaves of 100) with the pair's hash below it, so that equals are listed by hash: by number,
 * the first few would stand on everybody's list.
 */
export type Shortlists = {
  readonly k: number;
  readonly hashes: Int32Array;
  /** By person: what their demand leaves of 100. */
  readonly appeal: Uint8Array;
  readonly keys: Int32Array;
  readonly others: Int32Array;
  readonly lengths: Int32Array;
  /** Column of the lowest key of each full list. */
  readonly lowest: Int32Array;
  /** The rank to reach: 0 until a list is full. */
  readonly bar: Uint8Array;
};

export function shortlists(
  size: number,
  { k, demand, hashes }: { readonly k: number; readonly demand: Uint8Array; readonly hashes: Int32Array },
): Shortlists {
  return {
    k,
    hashes,
    appeal: demand.map((points) => FULL_FIT - points),
    keys: new Int32Array(size * k),
    others: new Int32Array(size * k),
    lengths: new Int32Array(size),
    lowest: new Int32Array(size),
    bar: new Uint8Array(size),
  };
}

/** Offers a person, and those after them, to each other. `fits` holds the fit with each, negative where illegal. */
export function shortlistRow(lists: Shortlists, person: number, fits: Int8Array): void {
  const { bar, appeal } = lists;
  const ownAppeal = appeal[person] as number;
  let ownBar = bar[person] as number;
  for (let other = person + 1; other < fits.length; other++) {
    const fit = fits[other] as number;
    if (fit + ownAppeal < (bar[other] as number) && fit + (appeal[other] as number) < ownBar) continue;
    if (fit < 0) continue;
    offerBoth(lists, { person, other, fit });
    ownBar = bar[person] as number;
  }
}

function offerBoth(
  lists: Shortlists,
  pair: { readonly person: number; readonly other: number; readonly fit: number },
): void {
  const { hashes, appeal } = lists;
  const { person, other, fit } = pair;
  const hash = pairHash(hashes[person] as number, hashes[other] as number);
  offer(lists, { owner: person, other, key: ((fit + (appeal[other] as number)) << PAIR_HASH_BITS) | hash });
  offer(lists, {
    owner: other,
    other: person,
    key: ((fit + (appeal[person] as number)) << PAIR_HASH_BITS) | hash,
  });
}

type Entry = { readonly owner: number; readonly other: number; readonly key: number };

function offer(lists: Shortlists, { owner, other, key }: Entry): void {
  const { k, keys, others, lengths, lowest } = lists;
  const length = lengths[owner] as number;
  const isFull = length === k;
  const place = owner * k + (isFull ? (lowest[owner] as number) : length);
  if (isFull && key <= (keys[place] as number)) return;
  keys[place] = key;
  others[place] = other;
  if (!isFull) lengths[owner] = length + 1;
  if (length + 1 >= k) raiseBar(lists, owner);
}

function raiseBar({ k, keys, lowest, bar }: Shortlists, owner: number): void {
  const first = owner * k;
  let at = first;
  for (let place = first + 1; place < first + k; place++) {
    if ((keys[place] as number) < (keys[at] as number)) at = place;
  }
  lowest[owner] = at - first;
  bar[owner] = (keys[at] as number) >> PAIR_HASH_BITS;
}

/** Each two once, the lower number first: listed by the lower, or by the higher alone. */
export function shortlistedPairs(lists: Shortlists): FitEdges {
  const { k, lengths, others, keys, appeal } = lists;
  const pairs: { readonly from: number[]; readonly to: number[]; readonly fit: number[] } = {
    from: [],
    to: [],
    fit: [],
  };
  for (let owner = 0; owner < lengths.length; owner++) {
    for (let place = owner * k; place < owner * k + (lengths[owner] as number); place++) {
      const other = others[place] as number;
      if (other < owner && isListed(lists, other, owner)) continue;
      pairs.from.push(Math.min(owner, other));
      pairs.to.push(Math.max(owner, other));
      pairs.fit.push(((keys[place] as number) >> PAIR_HASH_BITS) - (appeal[other] as number));
    }
  }
  return {
    vertexCount: lengths.length,
    from: Int32Array.from(pairs.from),
    to: Int32Array.from(pairs.to),
    fit: Int8Array.from(pairs.fit),
  };
}

function isListed({ k, lengths, others }: Shortlists, owner: number, other: number): boolean {
  const first = owner * k;
  return others.subarray(first, first + (lengths[owner] as number)).includes(other);
}
