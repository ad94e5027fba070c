import type { FitEdges } from './fit-edges.ts';
import { PAIR_HASH_BITS, pairHash } from './pair-hash.ts';
import { scoreRow } from './score-rows.ts';
import type { Scorer } from './scorer.ts';

/**
 * Each person's best partners so far, as a table of `k` columns. An entry's key is the fit with the pair's hash below
 * it, so equal fits are ranked by hash: ranked by id, the first few would be on everybody's list.
 */
type Shortlists = {
  readonly k: number;
  readonly keys: Int32Array;
  readonly others: Int32Array;
  readonly lengths: Int32Array;
  /** Column of the lowest key of each full list. */
  readonly worst: Int32Array;
  /** The fit to reach: 0 until a list is full. */
  readonly bar: Int8Array;
};

/**
 * Every two of whom one is among the other's `k` best: exact, each pair scored once. `onRow` is told, before each
 * person is scored against those after, how many have been.
 */
export function candidates(scorer: Scorer, k: number, onRow: (done: number) => void): FitEdges {
  const n = scorer.people.length;
  const lists: Shortlists = {
    k,
    keys: new Int32Array(n * k),
    others: new Int32Array(n * k),
    lengths: new Int32Array(n),
    worst: new Int32Array(n),
    bar: new Int8Array(n),
  };
  for (let person = 0; person < n; person++) {
    onRow(person);
    scoreRow(scorer, person, person + 1);
    shortlistRow(scorer, lists, person);
  }
  return edgesOf(lists);
}

function shortlistRow({ scores, hashes }: Scorer, lists: Shortlists, person: number): void {
  const { bar } = lists;
  const n = scores.length;
  for (let other = person + 1; other < n; other++) {
    const fit = scores[other] ?? 0;
    if (fit >= (bar[other] ?? 0) || fit >= (bar[person] ?? 0)) {
      if (fit < 0) continue;
      const key = (fit << PAIR_HASH_BITS) | pairHash(hashes[person] ?? 0, hashes[other] ?? 0);
      shortlist(lists, { owner: person, other, key });
      shortlist(lists, { owner: other, other: person, key });
    }
  }
}

type Entry = { readonly owner: number; readonly other: number; readonly key: number };

function shortlist(lists: Shortlists, { owner, other, key }: Entry): void {
  const { k, keys, others, lengths, worst } = lists;
  const length = lengths[owner] ?? 0;
  const full = length === k;
  const place = owner * k + (full ? (worst[owner] ?? 0) : length);
  if (full && key <= (keys[place] ?? 0)) return;
  keys[place] = key;
  others[place] = other;
  if (!full) lengths[owner] = length + 1;
  if (length + 1 >= k) raiseBar(lists, owner);
}

function raiseBar({ k, keys, worst, bar }: Shortlists, owner: number): void {
  const first = owner * k;
  let lowest = 0;
  for (let column = 1; column < k; column++) {
    if ((keys[first + column] ?? 0) < (keys[first + lowest] ?? 0)) lowest = column;
  }
  worst[owner] = lowest;
  bar[owner] = (keys[first + lowest] ?? 0) >> PAIR_HASH_BITS;
}

/** Each two once, the lower number first: listed by the lower, or by the higher alone. */
function edgesOf(lists: Shortlists): FitEdges {
  const { k, lengths, others, keys } = lists;
  const from: number[] = [];
  const to: number[] = [];
  const fit: number[] = [];
  for (let owner = 0; owner < lengths.length; owner++) {
    for (let place = owner * k; place < owner * k + (lengths[owner] ?? 0); place++) {
      const other = others[place] ?? 0;
      if (other < owner && isListed(lists, other, owner)) continue;
      from.push(Math.min(owner, other));
      to.push(Math.max(owner, other));
      fit.push((keys[place] ?? 0) >> PAIR_HASH_BITS);
    }
  }
  return {
    vertexCount: lengths.length,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    fit: Int8Array.from(fit),
  };
}

function isListed({ k, lengths, others }: Shortlists, owner: number, other: number): boolean {
  const first = owner * k;
  return others.subarray(first, first + (lengths[owner] ?? 0)).includes(other);
}
