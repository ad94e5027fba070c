import { maxWeightMatching } from '../max-weight-matching.ts';
import type { Candidate, Turn } from '../participant.ts';
import type { FitEdges } from './fit-edges.ts';

/** The weightiest first. */
const TURNS: readonly Turn[] = ['left-over', 'spared'];

/** How many of these have each turn, the weightiest first. */
export const countTurns = (people: readonly Candidate[]): readonly number[] =>
  TURNS.map((turn) => people.filter((person) => person.turn === turn).length);

/**
 * 0 for no turn, higher the weightier. Where as many are matched as can be, the greatest sum of these spares the most of the
 * weightiest, then of the next, whatever the steps between them are: who is matched in such a round are the bases of a matroid.
 */
export const turnWeight = ({ turn }: Candidate): number =>
  turn === undefined ? 0 : TURNS.length - TURNS.indexOf(turn);

/** The greatest sum of the weights of those matched, among the ways to match as many as can be. */
export function largestTurnsKept({ vertexCount, from, to }: FitEdges, turns: Uint8Array): number {
  const weightOf = (person: number): number => turns[person] ?? 0;
  const weight = Float64Array.from(from, (a, edge) => weightOf(a) + weightOf(to[edge] ?? -1));
  const { mate } = maxWeightMatching({ vertexCount, from, to, weight }, { maxCardinality: true });
  return turns.reduce((sum, turn, person) => sum + (mate[person] === -1 ? 0 : turn), 0);
}
