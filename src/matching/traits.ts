import type { FitScale } from './fit.ts';
import type { Participant } from './participant.ts';
import type { TallyLayout } from './tally.ts';

/**
 * Who has what, as posting lists: for each trait (a topic sought, a team, …) the people who have it, ascending; and
 * for each person the traits that matter to them in others, each with the step it adds to the tally of the two.
 */
export type Traits = {
  readonly holderStart: Int32Array;
  readonly holders: Int32Array;
  readonly wantStart: Int32Array;
  readonly wantedTrait: Int32Array;
  readonly wantedStep: Int32Array;
};

type Want = { readonly trait: string; readonly step: number };

export function traits(people: readonly Participant[], scale: FitScale, layout: TallyLayout): Traits {
  const codes = new Map<string, number>();
  const codeOf = (trait: string): number => {
    const code = codes.get(trait) ?? codes.size;
    codes.set(trait, code);
    return code;
  };
  const held = rowsOf(people.map((person) => traitsOf(person).map(codeOf)));
  const wants = people.map((person) =>
    wantsOf(person, scale, layout).filter(({ trait }) => codes.has(trait)),
  );
  const wanted = rowsOf(wants.map((row) => row.map(({ trait }) => codeOf(trait))));
  const { start, values } = transposed(held, codes.size);
  return {
    holderStart: start,
    holders: values,
    wantStart: wanted.start,
    wantedTrait: wanted.values,
    wantedStep: Int32Array.from(wants.flatMap((row) => row.map(({ step }) => step))),
  };
}

function traitsOf(person: Participant): readonly string[] {
  return [
    `craft ${person.craftFamily}`,
    ...backgroundsOf(person).map(({ trait }) => trait),
    ...each('interest', person.interests),
    ...each('goal', person.goals),
    ...each('offer', person.offers),
    ...each('seek', person.seeks),
  ];
}

function wantsOf(person: Participant, scale: FitScale, { steps }: TallyLayout): readonly Want[] {
  return [
    { trait: `craft ${person.craftFamily}`, step: scale.craft },
    ...backgroundsOf(person).map(({ trait, part }) => ({ trait, step: steps.background - scale[part] })),
    ...wanting(each('interest', person.interests), steps.interests),
    ...wanting(each('goal', person.goals), steps.goals),
    ...wanting(each('seek', person.offers), steps.gives),
    ...wanting(each('offer', person.seeks), steps.takes),
  ];
}

function wanting(traitNames: readonly string[], step: number): readonly Want[] {
  return traitNames.map((trait) => ({ trait, step }));
}

type Background = { readonly trait: string; readonly part: 'team' | 'department' | 'location' | 'path' };

function backgroundsOf(person: Participant): readonly Background[] {
  const backgrounds: readonly (readonly [Background['part'], string | undefined])[] = [
    ['team', person.team],
    ['department', person.department],
    ['location', person.location],
    ['path', person.earlierPath],
  ];
  return backgrounds.flatMap(([part, value]) =>
    value === undefined ? [] : [{ part, trait: `${part} ${value}` }],
  );
}

function each(kind: string, topics: readonly string[]): readonly string[] {
  return [...new Set(topics)].map((topic) => `${kind} ${topic}`);
}

type Rows = { readonly start: Int32Array; readonly values: Int32Array };

function rowsOf(rows: readonly (readonly number[])[]): Rows {
  const start = new Int32Array(rows.length + 1);
  rows.forEach((row, at) => {
    start[at + 1] = (start[at] ?? 0) + row.length;
  });
  return { start, values: Int32Array.from(rows.flat()) };
}

/** From the traits of each person to the people of each trait. */
function transposed(rows: Rows, columnCount: number): Rows {
  const start = new Int32Array(columnCount + 1);
  for (const column of rows.values) start[column + 1] = (start[column + 1] ?? 0) + 1;
  for (let column = 0; column < columnCount; column++)
    start[column + 1] = (start[column + 1] ?? 0) + (start[column] ?? 0);
  const next = start.slice();
  const values = new Int32Array(rows.values.length);
  for (let row = 0; row + 1 < rows.start.length; row++) {
    for (let at = rows.start[row] ?? 0; at < (rows.start[row + 1] ?? 0); at++) {
      const column = rows.values[at] ?? 0;
      const place = next[column] ?? 0;
      values[place] = row;
      next[column] = place + 1;
    }
  }
  return { start, values };
}
