import type { Point } from '../../../../src/features/relationship/check-ins/model/check-in.ts';
import type { Answered, History } from '../../../../src/features/ways-on/signs/model/readings.ts';
import { signsInOrder, rules, type Sign } from '../../../../src/features/ways-on/signs/model/rules.ts';

/**
 * How a pair's check-ins went, as somebody who knows mentoring would label it. One line is one check-in, a fortnight after the one
 * before: `s` after a session, `w` where there was none, `m` a milestone. Then each member's answers to the five signs, in the order
 * of `rules`, `-` where it was not asked or was skipped; after a `+` what the pair did by then, of each rule's count.
 */
export type Labelled = {
  readonly name: string;
  readonly kind: 'healthy' | 'clear' | 'borderline' | 'one-sided';
  readonly lines: readonly string[];
  /** Which sign is there, from which check-in on (the first is 1), and who of the members is low, by their places. */
  readonly trouble?: { readonly sign: Sign; readonly from: number; readonly who: readonly number[] };
};

const start = Temporal.Instant.from('2026-03-02T09:00:00Z');
const fortnight = 14 * 24;
export const memberOf = (place: number): string => `U${place}`;

type Line = {
  readonly hadSession: boolean;
  readonly answers: readonly string[];
  readonly counts: string;
};

function read(line: string): Line {
  const [kind = '', ...parts] = line.split(' ');
  return {
    hadSession: kind === 's',
    answers: parts.filter((part) => !part.startsWith('+')),
    counts: parts.find((part) => part.startsWith('+'))?.slice(1) ?? '00000',
  };
}

/** Which of a sign's two questions is asked goes by turns, as in the check-ins themselves. */
const pointsOf = (code: string, turn: number): Readonly<Record<string, Point>> =>
  Object.fromEntries(
    signsInOrder.flatMap((sign, place) => {
      const digit = code[place];
      return digit === undefined || digit === '-'
        ? []
        : [[rules[sign].items[turn % 2 === 0 ? 0 : 1], Number(digit) as Point]];
    }),
  );

const momentOf = (index: number) => start.add({ hours: index * fortnight });

/** What is on record a day after that check-in; the first is 1. */
export function historyAt({ lines }: Pick<Labelled, 'lines'>, checkIn: number): History {
  const until = lines.slice(0, checkIn).map(read);
  const latest = until.at(-1);
  const { answers: members = [], counts = '' } = latest ?? {};
  return {
    members: members.map((_, place) => memberOf(place)),
    heldAt: until.flatMap(({ hadSession }, index) =>
      hadSession ? [momentOf(index).subtract({ hours: 24 })] : [],
    ),
    answered: until.flatMap(({ hadSession, answers }, index) =>
      answers.map((code, place): Answered => ({
        personId: memberOf(place),
        session: hadSession ? until.slice(0, index + 1).filter((each) => each.hadSession).length : undefined,
        askedAt: momentOf(index),
        at: momentOf(index),
        points: pointsOf(code, index),
      })),
    ),
    counts: Object.fromEntries(
      signsInOrder.map((sign, place) => [sign, Number(counts[place])]),
    ) as History['counts'],
    now: momentOf(checkIn - 1).add({ hours: 24 }),
  };
}
