import { isRaised } from '../../../../src/features/ways-on/signs/model/readings.ts';
import { signsInOrder, type Sign } from '../../../../src/features/ways-on/signs/model/rules.ts';
import { healthyPairs } from './healthy-pairs.ts';
import { historyAt, memberOf, type Labelled } from './labelled.ts';
import { troubledPairs } from './troubled-pairs.ts';

export const suite: readonly Labelled[] = [...healthyPairs, ...troubledPairs];

/** So many check-ins, the first low one among them, are given to find a sign. */
const givenCheckIns = 2;

type Raised = { readonly sign: Sign; readonly who: readonly number[] };

function raisedAt(pair: Labelled, checkIn: number): readonly Raised[] {
  const history = historyAt(pair, checkIn);
  const places = history.members.map((_, place) => place);
  return signsInOrder
    .map((sign) => ({ sign, who: places.filter((place) => isRaised(history, sign, memberOf(place))) }))
    .filter(({ who }) => who.length > 0);
}

export type SignsOutcome = {
  readonly pair: Labelled;
  /** Of those who are low all, and nobody else; in time, later, or never. */
  readonly found: 'in-time' | 'later' | 'never' | 'not-sought';
  /** What was raised and is not there: another sign, somebody who is well, or too early. */
  readonly falseAlarms: number;
};

export function outcomeOf(pair: Labelled): SignsOutcome {
  const { lines, trouble } = pair;
  const seen = lines.map((_, index) => raisedAt(pair, index + 1));
  const isIt = (raised: Raised): boolean =>
    trouble?.sign === raised.sign && raised.who.every((place) => trouble.who.includes(place));
  const falseAlarms = seen.flatMap((all, index) =>
    all.filter((raised) => !isIt(raised) || index + 1 < (trouble?.from ?? 0)),
  ).length;
  if (!trouble) return { pair, found: 'not-sought', falseAlarms };
  const at = seen.findIndex((all) =>
    all.some(({ sign, who }) => sign === trouble.sign && trouble.who.every((place) => who.includes(place))),
  );
  if (at === -1) return { pair, found: 'never', falseAlarms };
  return { pair, found: at + 1 < trouble.from + givenCheckIns ? 'in-time' : 'later', falseAlarms };
}

const percent = (part: number, whole: number): string => `${Math.floor((100 * part) / whole)}%`;

/** The table in lines of Markdown. */
export function reportLines(outcomes: readonly SignsOutcome[]): readonly string[] {
  const row = (name: string, some: readonly SignsOutcome[]): readonly string[] => {
    const count = (found: SignsOutcome['found']) => some.filter((each) => each.found === found).length;
    const sought = some.length - count('not-sought');
    const counts = [count('in-time'), count('later'), count('never')].map((each) =>
      sought ? `${each}` : '',
    );
    const alarms = some.reduce((sum, { falseAlarms }) => sum + falseAlarms, 0);
    return [name, `${some.length}`, ...counts, sought ? percent(count('in-time'), sought) : '', `${alarms}`];
  };
  const kinds = ['clear', 'borderline', 'one-sided'] as const;
  const ofSign = signsInOrder.flatMap((sign) =>
    kinds.map((kind) =>
      row(
        `${sign}, ${kind}`,
        outcomes.filter(({ pair }) => pair.trouble?.sign === sign && pair.kind === kind),
      ),
    ),
  );
  const rows = [
    ['pairs', 'how many', 'within two check-ins', 'later', 'never', 'share in time', 'false alarms'],
    row(
      'healthy',
      outcomes.filter(({ pair }) => pair.kind === 'healthy'),
    ),
    ...ofSign,
    row('all', outcomes),
  ];
  return rows.map((cells) => `| ${cells.join(' | ')} |`).toSpliced(1, 0, `| --- |${' ---: |'.repeat(6)}`);
}
