import type { Figures, FigureRow } from '../../../../src/features/insight/measures/model/figures.ts';
import type { MeasureTable } from '../../../../src/features/insight/measures/model/table.ts';
import { boundsOf, solving, type Solving } from './solver.ts';

/** One span of time of a program's life: what was so, what was told of it, and under which floor. */
export type Told = { readonly truth: MeasureTable; readonly figures: Figures; readonly floor: number };

/** A number that was not told, and what whoever puts together all that was can say of it. */
export type Narrowed = {
  readonly where: string;
  readonly lowest: number;
  readonly highest: number;
  readonly truth: number;
  /** How far apart the two have to be. */
  readonly width: number;
};

/** Each person of a round stands in one group: a variable for how many do. */
type Unknown = { readonly span: number; readonly round: number; readonly group: number };

type Sum = { readonly of: readonly Unknown[]; readonly least: number; readonly most: number };

/**
 * Finds the lowest and the highest value that each number which was not told could have, given all that was told in all spans, by
 * program and by round, and in these windows of several together; and given what admins know by name: how many people each round has.
 * @returns those that are closer together than they have to be
 */
export async function attack(
  life: readonly Told[],
  windows: readonly Window[] = [],
  shared: readonly Shared[] = [],
): Promise<readonly Narrowed[]> {
  return solving((program) => {
    const { model, highs } = program;
    const places = placesOf(life);
    for (const _ of places.all) model.addVar(0, highs.infinity);
    for (const each of shared) putTogether(program, { life, places }, each);
    for (const { of, least, most } of knownFrom(life, windows))
      model.addRow(least, most, { indices: of.map(places.indexOf), values: of.map(() => 1) });
    return soughtIn(life).flatMap(({ of, ...sought }) => {
      const [lowest, highest] = boundsOf(program, of.map(places.indexOf));
      return highest - lowest < sought.width - 1e-6 ? [{ ...sought, lowest, highest }] : [];
    });
  });
}

/** Two measures of the same people, told side by side, and in which two groups of them nobody can be at once. */
export type Shared = {
  readonly one: number;
  readonly other: number;
  readonly excludes: readonly (readonly [inOne: string, inOther: string])[];
};

/** Each person stands in one group of either: a variable for how many do in each two of these that go together. */
function putTogether(
  { model, highs }: Solving,
  { life, places }: { readonly life: readonly Told[]; readonly places: ReturnType<typeof placesOf> },
  { one, other, excludes }: Shared,
): void {
  const [first, second] = [life[one]?.truth, life[other]?.truth];
  if (!first || !second) throw new RangeError('there is no such measure');
  let next = places.all.length;
  for (const round of first.rounds.keys()) {
    const cells = first.groups.flatMap((inOne, group) =>
      second.groups
        .map((inOther, beside) => ({ inOne, inOther, group, beside }))
        .filter((each) => !excludes.some(([a, b]) => a === each.inOne && b === each.inOther))
        .map(({ group: g, beside }) => ({ group: g, beside, index: (next += 1) - 1 })),
    );
    for (const _ of cells) model.addVar(0, highs.infinity);
    const sums = [
      ...first.groups.map((_, group) => ({
        whole: { span: one, round, group },
        of: cells.filter((each) => each.group === group),
      })),
      ...second.groups.map((_, group) => ({
        whole: { span: other, round, group },
        of: cells.filter((each) => each.beside === group),
      })),
    ];
    for (const { whole, of } of sums)
      model.addRow(0, 0, {
        indices: [places.indexOf(whole), ...of.map(({ index }) => index)],
        values: [1, ...of.map(() => -1)],
      });
  }
}

function placesOf(life: readonly Told[]) {
  const all = life.flatMap(({ truth }, span) =>
    truth.rounds.flatMap((_, round) => truth.groups.map((__, group): Unknown => ({ span, round, group }))),
  );
  const byName = new Map(all.map((each, index) => [nameOf(each), index]));
  return { all, indexOf: (unknown: Unknown) => byName.get(nameOf(unknown)) ?? -1 };
}

const nameOf = ({ span, round, group }: Unknown): string => `${span}/${round}/${group}`;

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

/** All that admins know of these spans. */
const knownFrom = (life: readonly Told[], windows: readonly Window[]): readonly Sum[] => [
  ...life.flatMap((told, span) => [
    ...byName(told, span),
    ...rowTold(told, { span, row: told.figures.program, rounds: told.truth.rounds }),
    ...told.figures.cohorts.flatMap((row) => rowTold(told, { span, row, rounds: row.rounds })),
  ]),
  ...windows.flatMap(toldOfWindow(life)),
];

const byName = ({ truth }: Told, span: number): readonly Sum[] =>
  truth.counts.map((row, round) => ({
    of: truth.groups.map((_, group) => ({ span, round, group })),
    least: sum(row),
    most: sum(row),
  }));

type OfRow = { readonly span: number; readonly row: FigureRow; readonly rounds: readonly string[] };

function rowTold({ truth, floor }: Told, { span, row, rounds }: OfRow): readonly Sum[] {
  const within = (group: number) =>
    rounds.map((id): Unknown => ({ span, round: truth.rounds.indexOf(id), group }));
  return truth.groups.flatMap((name, group): readonly Sum[] => {
    const figure = row.groups[name];
    if (typeof figure === 'number') return [{ of: within(group), least: figure, most: figure }];
    if (figure !== 'nearly-all') return [];
    const others = truth.groups.flatMap((_, other) => (other === group ? [] : within(other)));
    return [{ of: others, least: 0, most: floor - 1 }];
  });
}

/** What was told of several spans together, as of a quarter. */
export type Window = {
  readonly from: number;
  /** The first that is not in it. */
  readonly until: number;
  readonly groups: Readonly<Record<string, number>>;
};

const toldOfWindow =
  (life: readonly Told[]) =>
  ({ from, until, groups }: Window): readonly Sum[] =>
    Object.entries(groups).map(([name, count]) => ({
      of: life.slice(from, until).flatMap(({ truth }, place) =>
        truth.rounds.map((_, round): Unknown => ({
          span: from + place,
          round,
          group: truth.groups.indexOf(name),
        })),
      ),
      least: count,
      most: count,
    }));

type Sought = Omit<Narrowed, 'lowest' | 'highest'> & { readonly of: readonly Unknown[] };

const soughtIn = (life: readonly Told[]): readonly Sought[] =>
  life.flatMap((told, span) => [
    ...hiddenIn(told, { span, row: told.figures.program, rounds: told.truth.rounds }),
    ...told.figures.cohorts.flatMap((row) => hiddenIn(told, { span, row, rounds: row.rounds })),
    ...smallIn(told, span),
  ]);

const countIn = ({ counts }: MeasureTable, { round, group }: Unknown): number => counts[round]?.[group] ?? 0;

function hiddenIn({ truth, floor }: Told, { span, row, rounds }: OfRow): readonly Sought[] {
  return truth.groups.flatMap((name, group): readonly Sought[] => {
    if (typeof row.groups[name] === 'number') return [];
    const of = rounds.map((id): Unknown => ({ span, round: truth.rounds.indexOf(id), group }));
    const where = `span ${span}, rounds ${rounds.join('+')}, ${name}`;
    return [{ where, of, truth: sum(of.map((each) => countIn(truth, each))), width: floor - 1 }];
  });
}

/**
 * Of each single round too, whatever it was joined with. Of a round that is told as one with another nothing is told but what anybody
 * knows of all but some people of any number: it can be off by as many as either of the two has people.
 */
function smallIn({ truth, figures, floor }: Told, span: number): readonly Sought[] {
  return truth.rounds.flatMap((id, round) =>
    truth.groups.flatMap((name, group): readonly Sought[] => {
      const unknown = { span, round, group };
      const count = countIn(truth, unknown);
      if (count >= floor) return [];
      const own = sum(truth.counts[round] ?? []);
      const all =
        figures.cohorts.length === 0
          ? figures.program
          : figures.cohorts.find(({ rounds }) => rounds.includes(id));
      const others = (all?.total ?? 0) - own;
      const width = Math.min(floor - 1, own, others === 0 ? own : others);
      return [{ where: `span ${span}, round ${id} alone, ${name}`, of: [unknown], truth: count, width }];
    }),
  );
}
