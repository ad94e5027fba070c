import type { FitEdges } from '../choosing/fit-edges.ts';
import { fitOf } from '../fit.ts';
import { PAIR_HASH_BITS, pairHash } from './pair-hash.ts';
import { pointsOfTally, ILLEGAL, tallyRow } from './score-rows.ts';
import type { Scorer } from './scorer.ts';

const FULL_FIT = 100;
const NO_PLACE = -1;

/**
 * Each person's most promising partners so far, as a table of `k` columns. An entry's key is its rank (the points, and
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

/** Offers a person and everybody after them to each other. */
export function shortlistRow(lists: Shortlists, scorer: Scorer, person: number): void {
  const { stretchStart, stretchEnd } = scorer;
  const stretches = tallyRow(scorer, person, person + 1);
  for (let stretch = 0; stretch < stretches; stretch++) {
    const start = stretchStart[stretch] as number;
    shortlistStretch(lists, scorer, { person, start, end: stretchEnd[stretch] as number });
  }
}

type Stretch = { readonly person: number; readonly start: number; readonly end: number };

function shortlistStretch(lists: Shortlists, scorer: Scorer, { person, start, end }: Stretch): void {
  const { bar, appeal, hashes, others } = lists;
  const { tallies, layout } = scorer;
  const ownAppeal = appeal[person] as number;
  const ownHash = hashes[person] as number;
  for (let other = start; other < end; other++) {
    const fit = pointsOfTally(tallies[other] as number, layout.pointsOfCounters);
    const rank = fit + (appeal[other] as number);
    const rankForOther = fit + ownAppeal;
    if (rankForOther < (bar[other] as number) && rank < (bar[person] as number)) continue;
    if (fit === ILLEGAL) continue;
    const hash = pairHash(ownHash, hashes[other] as number);
    const place = claimPlace(lists, person, (rank << PAIR_HASH_BITS) | hash);
    if (place !== NO_PLACE) others[place] = other;
    const placeForOther = claimPlace(lists, other, (rankForOther << PAIR_HASH_BITS) | hash);
    if (placeForOther !== NO_PLACE) others[placeForOther] = person;
  }
}

/** Makes room for an entry with this key on somebody's list, and says where it is, if the key is high enough. */
function claimPlace(lists: Shortlists, owner: number, key: number): number {
  const { k, keys, lengths, lowest } = lists;
  const length = lengths[owner] as number;
  const isFull = length === k;
  const place = owner * k + (isFull ? (lowest[owner] as number) : length);
  if (isFull && key <= (keys[place] as number)) return NO_PLACE;
  keys[place] = key;
  if (!isFull) lengths[owner] = length + 1;
  if (length + 1 >= k) raiseBar(lists, owner);
  return place;
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
export function shortlistedPairs(lists: Shortlists, reach: Int32Array): FitEdges {
  const { k, lengths, others, keys, appeal } = lists;
  const places = keys.length;
  const from = new Int32Array(places);
  const to = new Int32Array(places);
  const fit = new Int8Array(places);
  let count = 0;
  for (let owner = 0; owner < lengths.length; owner++) {
    for (let place = owner * k; place < owner * k + (lengths[owner] as number); place++) {
      const other = others[place] as number;
      if (other < owner && isListed(lists, other, owner)) continue;
      from[count] = other < owner ? other : owner;
      to[count] = other < owner ? owner : other;
      const points = ((keys[place] as number) >> PAIR_HASH_BITS) - (appeal[other] as number);
      fit[count++] = fitOf(points, (reach[owner] as number) + (reach[other] as number));
    }
  }
  return {
    vertexCount: lengths.length,
    from: from.slice(0, count),
    to: to.slice(0, count),
    fit: fit.slice(0, count),
  };
}

function isListed({ k, lengths, others }: Shortlists, owner: number, other: number): boolean {
  const first = owner * k;
  return others.subarray(first, first + (lengths[owner] as number)).includes(other);
}
