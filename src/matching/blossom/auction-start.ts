import type { Arcs } from './arcs.ts';
import { NONE, type Start } from './search-state.ts';

/** The auction ends when it has looked at this many times the graph's arcs: what is left, the search finds as fast. */
const LOOKS_PER_ARC = 3;

/**
 * A good matching to start from, with feasible duals under which its edges are tight. Each vertex in turn bids for
 * the neighbour that would leave it the highest dual; whom the neighbour was matched to must bid again. A bid
 * raises the neighbour's dual until the bidder's second choice is as good, as in the auction of Bertsekas (1988)
 * and the augmenting row reduction of Jonker and Volgenant (1987), here without two sides.
 */
export function auctionStart(arcs: Arcs): Start {
  const { vertexCount } = arcs;
  const start = { dual: halfOfHeaviest(arcs), mate: new Int32Array(vertexCount).fill(NONE) };
  let bidders = Int32Array.from(start.mate.keys());
  let looks = LOOKS_PER_ARC * arcs.target.length;
  while (looks > 0 && bidders.length > 0) {
    for (const bidder of bidders)
      looks -= (arcs.first[bidder + 1] as number) - (arcs.first[bidder] as number);
    bidders = letBid(arcs, start, bidders);
  }
  return start;
}

function halfOfHeaviest({ vertexCount, first, weight }: Arcs): Float64Array {
  const dual = new Float64Array(vertexCount);
  for (let v = 0; v < vertexCount; v++) {
    let heaviest = 0;
    const end = first[v + 1] as number;
    for (let arc = first[v] as number; arc < end; arc++) heaviest = Math.max(heaviest, weight[arc] as number);
    dual[v] = heaviest / 2;
  }
  return dual;
}

/** Lets each bidder who is still alone make one bid; returns those who were driven out. */
function letBid(arcs: Arcs, start: Start, bidders: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const { mate } = start;
  const drivenOut = new Int32Array(bidders.length);
  let count = 0;
  for (const bidder of bidders) {
    if (mate[bidder] !== NONE) continue;
    const former = bid(arcs, start, bidder);
    if (former !== NONE) drivenOut[count++] = former;
  }
  return drivenOut.subarray(0, count);
}

/** @returns who was matched to the bidder's choice before, or NONE. */
function bid({ first, target, weight }: Arcs, { dual, mate }: Start, bidder: number): number {
  let choice = NONE;
  let best = 0;
  let secondBest = 0;
  let isTaken = false;
  const end = first[bidder + 1] as number;
  for (let arc = first[bidder] as number; arc < end; arc++) {
    const other = target[arc] as number;
    const gain = (weight[arc] as number) - (dual[other] as number);
    if (gain > best || (gain === best && isTaken && mate[other] === NONE)) {
      secondBest = best;
      best = gain;
      choice = other;
      isTaken = mate[other] !== NONE;
    } else if (gain > secondBest) {
      secondBest = gain;
    }
  }
  dual[bidder] = best;
  if (choice === NONE) return NONE;
  const former = mate[choice] as number;
  mate[choice] = bidder;
  mate[bidder] = choice;
  if (former === NONE) return NONE;
  dual[bidder] = secondBest;
  (dual[choice] as number) += best - secondBest;
  mate[former] = NONE;
  return former;
}
