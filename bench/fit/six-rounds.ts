import type { MatchInput, PastPair, MatchedRound, Turn } from '../../src/matching/match.ts';
import { match } from '../../src/matching/match.ts';

export type SixRounds = {
  /** Of the sixth round. */
  readonly meanFit: number;
  /** In all six together. */
  readonly leftOver: number;
  /** How often somebody was left over, or in a trio, twice in a row. */
  readonly twiceInARow: number;
};

const MONTHS_BETWEEN = 3;

/** Six rounds of the same people, three months from one to the next. */
export function sixRounds(input: MatchInput): SixRounds {
  let history: readonly PastPair[] = input.history;
  let turns: ReadonlyMap<string, Turn> = new Map();
  let round: MatchedRound | undefined;
  let leftOver = 0;
  let twiceInARow = 0;
  for (let number = 0; number < 6; number++) {
    const before = turns;
    round = match({
      ...input,
      history,
      participants: input.participants.map((one) => ({ ...one, turn: before.get(one.id) })),
    });
    turns = new Map<string, Turn>([
      ...trios(round).flatMap((ids) => ids.map((id): [string, Turn] => [id, 'spared'])),
      ...round.leftovers.map(({ id }): [string, Turn] => [id, 'left-over']),
    ]);
    twiceInARow += [...turns.keys()].filter((id) => before.has(id)).length;
    leftOver += round.leftovers.length;
    history = [
      ...history.map((past) => ({ ...past, monthsAgo: past.monthsAgo + MONTHS_BETWEEN })),
      ...round.pairs.flatMap(({ members }) =>
        twosomes(members).map((two) => ({ ...two, monthsAgo: MONTHS_BETWEEN })),
      ),
    ];
  }
  return { meanFit: meanOf(round?.pairs.map(({ fit }) => fit) ?? []), leftOver, twiceInARow };
}

const trios = ({ pairs }: MatchedRound): readonly (readonly string[])[] =>
  pairs.map(({ members }): readonly string[] => members).filter((members) => members.length > 2);

const twosomes = (members: readonly string[]): readonly { readonly a: string; readonly b: string }[] =>
  members.flatMap((a, at) => members.slice(at + 1).map((b) => ({ a, b })));

export function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
