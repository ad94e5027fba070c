import type { WeightedGraph } from '../src/matching/max-weight-matching.ts';
import { createRandom } from '../tests/support/graphs.ts';

/** Ties of fit are broken by a hash in this many low bits. */
const HASH_BITS = 12;
const MAX_HOURS_APART = 4;
const ZONES = [-8, -7, -6, -5, -3, 0, 1, 2, 5.5, 8, 9];
const ZONE_SHARES = [18, 5, 9, 20, 3, 10, 14, 6, 9, 3, 3];

type People = {
  readonly zone: Float64Array;
  readonly tenure: Float64Array;
  readonly team: Int32Array;
  /** Sets of 32, as bits; a few of them are popular, most are not. */
  readonly interests: Int32Array;
  readonly offers: Int32Array;
  readonly wants: Int32Array;
};

export type WorkforceShape = {
  readonly people: number;
  readonly candidates: number;
  readonly seed: number;
};

/** The graph in which everybody is joined to the `candidates` people who suit them best, over all pairs. */
export function workforceGraph({ people: count, candidates, seed }: WorkforceShape): WeightedGraph {
  const people = createPeople(count, createRandom(seed));
  const best = new BestCandidates(count, candidates);
  for (const group of zonePairs(people)) {
    for (const u of group.ones)
      for (const v of group.others) {
        if (group.isSameZone && v <= u) continue;
        if (people.team[u] === people.team[v]) continue;
        best.offer(u, v, fitOf(people, u, v) * 2 ** HASH_BITS + pairHash(u, v, seed));
      }
  }
  return best.toGraph();
}

function createPeople(count: number, random: () => number): People {
  const zone = new Float64Array(count);
  const tenure = new Float64Array(count);
  const team = new Int32Array(count);
  for (let v = 0; v < count; v++) {
    zone[v] = pickZone(random());
    tenure[v] = Math.min(30, -4 * Math.log(1 - random()));
    team[v] = Math.floor(random() ** 1.5 * (count / 8));
  }
  const traits = (most: number): Int32Array =>
    Int32Array.from({ length: count }, () => popularSet(1 + Math.floor(random() * most), random));
  return { zone, tenure, team, interests: traits(7), offers: traits(4), wants: traits(3) };
}

function pickZone(chance: number): number {
  let left = chance * ZONE_SHARES.reduce((sum, share) => sum + share, 0);
  const index = ZONE_SHARES.findIndex((share) => (left -= share) < 0);
  return ZONES[index] ?? 0;
}

function popularSet(size: number, random: () => number): number {
  let bits = 0;
  for (let i = 0; i < size; i++) bits |= 1 << Math.floor(random() ** 2 * 32);
  return bits;
}

type ZonePair = { readonly ones: Int32Array; readonly others: Int32Array; readonly isSameZone: boolean };

function zonePairs({ zone }: People): ZonePair[] {
  const inZone = ZONES.map((hours) => Int32Array.from(zone.keys()).filter((v) => zone[v] === hours));
  return ZONES.flatMap((hours, i) =>
    ZONES.slice(i).flatMap((other, step) =>
      other - hours > MAX_HOURS_APART
        ? []
        : [
            {
              ones: inZone[i] ?? new Int32Array(),
              others: inZone[i + step] ?? new Int32Array(),
              isSameZone: step === 0,
            },
          ],
    ),
  );
}

/** From 0 to about 10,000: common interests, what one offers and the other wants, a fair gap of tenure, near hours. */
function fitOf({ zone, tenure, interests, offers, wants }: People, u: number, v: number): number {
  const shared = Math.min(4, bitCount((interests[u] ?? 0) & (interests[v] ?? 0)));
  const taught = Math.min(2, bitCount((offers[u] ?? 0) & (wants[v] ?? 0)));
  const learnt = Math.min(2, bitCount((offers[v] ?? 0) & (wants[u] ?? 0)));
  const gap = Math.abs((tenure[u] ?? 0) - (tenure[v] ?? 0));
  const hours = Math.abs((zone[u] ?? 0) - (zone[v] ?? 0));
  return (
    900 * shared + 1100 * (taught + learnt) + Math.floor(1200 / (1 + Math.abs(gap - 4))) + 200 * (4 - hours)
  );
}

function bitCount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function pairHash(u: number, v: number, seed: number): number {
  let hash = Math.imul(u < v ? u : v, 0x9e3779b1) ^ Math.imul(u < v ? v : u, 0x85ebca6b) ^ seed;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (hash ^ (hash >>> 15)) >>> (32 - HASH_BITS);
}

/** Each person's best candidates so far, in a small heap whose top is the least of them. */
class BestCandidates {
  readonly #count: number;
  readonly #limit: number;
  readonly #size: Int32Array;
  readonly #other: Int32Array;
  readonly #weight: Float64Array;

  constructor(count: number, limit: number) {
    this.#count = count;
    this.#limit = limit;
    this.#size = new Int32Array(count);
    this.#other = new Int32Array(count * limit);
    this.#weight = new Float64Array(count * limit);
  }

  offer(u: number, v: number, weight: number): void {
    this.#offerTo(u, v, weight);
    this.#offerTo(v, u, weight);
  }

  #offerTo(person: number, other: number, weight: number): void {
    const start = person * this.#limit;
    const size = this.#size[person] ?? 0;
    if (size < this.#limit) {
      this.#size[person] = size + 1;
      this.#raise(start, size, { other, weight });
    } else if (weight > (this.#weight[start] ?? 0)) {
      this.#sink(start, { other, weight });
    }
  }

  #raise(start: number, from: number, { other, weight }: { other: number; weight: number }): void {
    let hole = from;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if ((this.#weight[start + parent] ?? 0) <= weight) break;
      this.#move(start, parent, hole);
      hole = parent;
    }
    this.#other[start + hole] = other;
    this.#weight[start + hole] = weight;
  }

  #sink(start: number, { other, weight }: { other: number; weight: number }): void {
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= this.#limit) break;
      const right = child + 1;
      if (right < this.#limit && (this.#weight[start + right] ?? 0) < (this.#weight[start + child] ?? 0))
        child = right;
      if ((this.#weight[start + child] ?? 0) >= weight) break;
      this.#move(start, child, hole);
      hole = child;
    }
    this.#other[start + hole] = other;
    this.#weight[start + hole] = weight;
  }

  #move(start: number, from: number, to: number): void {
    this.#other[start + to] = this.#other[start + from] ?? 0;
    this.#weight[start + to] = this.#weight[start + from] ?? 0;
  }

  toGraph(): WeightedGraph {
    const pairs = new Map<number, number>();
    for (let person = 0; person < this.#count; person++) {
      for (let i = 0; i < (this.#size[person] ?? 0); i++) {
        const other = this.#other[person * this.#limit + i] ?? 0;
        const key = Math.min(person, other) * this.#count + Math.max(person, other);
        pairs.set(key, this.#weight[person * this.#limit + i] ?? 0);
      }
    }
    return {
      vertexCount: this.#count,
      from: Int32Array.from(pairs.keys(), (key) => Math.floor(key / this.#count)),
      to: Int32Array.from(pairs.keys(), (key) => key % this.#count),
      weight: Float64Array.from(pairs.values()),
    };
  }
}
