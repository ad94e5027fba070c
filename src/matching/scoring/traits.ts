import type { FitScale } from '../fit.ts';
import type { Participant } from '../participant.ts';
import { rowTable, transposed } from './row-table.ts';
import type { RowTable } from './row-table.ts';
import type { TallyLayout } from './tally.ts';

/** Who has what, and what each person looks for in others. */
export type Traits = {
  /** By trait (a topic sought, a team, …): the people who have it, ascending. */
  readonly holders: RowTable;
  /** By person: the traits that matter to them in others, … */
  readonly wanted: RowTable;
  /** … and, for each entry of `wanted`, the step it adds to the tally of the two. */
  readonly wantedSteps: Int32Array;
};

type Kind = 'craft' | 'team' | 'department' | 'location' | 'path' | 'interest' | 'goal' | 'offer' | 'seek';
type CodeOf = (kind: Kind, value: string) => number;
type Want = { readonly code: number; readonly step: number };

export function traits(people: readonly Participant[], scale: FitScale, layout: TallyLayout): Traits {
  const coder = traitCoder();
  const held = rowTable(people, (person) => traitsOf(person, coder.codeOf));
  const wants = people.map((person) => wantsOf(person, coder.codeOf, { scale, layout }));
  return {
    holders: transposed(held, coder.count()),
    wanted: rowTable(wants, (row) => row.map(({ code }) => code)),
    wantedSteps: Int32Array.from(wants.flatMap((row) => row.map(({ step }) => step))),
  };
}

function traitCoder(): { readonly codeOf: CodeOf; readonly count: () => number } {
  const codes = new Map<Kind, Map<string, number>>();
  let count = 0;
  const codeOf: CodeOf = (kind, value) => {
    const ofKind = codes.get(kind) ?? new Map<string, number>();
    codes.set(kind, ofKind);
    const code = ofKind.get(value) ?? count++;
    ofKind.set(value, code);
    return code;
  };
  return { codeOf, count: () => count };
}

function traitsOf(person: Participant, codeOf: CodeOf): readonly number[] {
  const each = (kind: Kind, values: readonly string[]): readonly number[] =>
    distinct(values).map((value) => codeOf(kind, value));
  return [
    codeOf('craft', person.craftFamily),
    ...backgroundsOf(person).map(({ kind, value }) => codeOf(kind, value)),
    ...each('interest', person.interests),
    ...each('goal', person.goals),
    ...each('offer', person.offers),
    ...each('seek', person.seeks),
  ];
}

function wantsOf(
  person: Participant,
  codeOf: CodeOf,
  { scale, layout: { steps } }: { readonly scale: FitScale; readonly layout: TallyLayout },
): readonly Want[] {
  const each = (kind: Kind, values: readonly string[], step: number): readonly Want[] =>
    distinct(values).map((value) => ({ code: codeOf(kind, value), step }));
  return [
    { code: codeOf('craft', person.craftFamily), step: scale.craft },
    ...backgroundsOf(person).map(({ kind, value }) => ({
      code: codeOf(kind, value),
      step: steps.background - scale[kind],
    })),
    ...each('interest', person.interests, steps.interests),
    ...each('goal', person.goals, steps.goals),
    ...each('seek', person.offers, steps.gives),
    ...each('offer', person.seeks, steps.takes),
  ];
}

type Background = { readonly kind: 'team' | 'department' | 'location' | 'path'; readonly value: string };

function backgroundsOf({ team, department, location, earlierPath }: Participant): readonly Background[] {
  const backgrounds: Background[] = [];
  if (team !== undefined) backgrounds.push({ kind: 'team', value: team });
  if (department !== undefined) backgrounds.push({ kind: 'department', value: department });
  if (location !== undefined) backgrounds.push({ kind: 'location', value: location });
  if (earlierPath !== undefined) backgrounds.push({ kind: 'path', value: earlierPath });
  return backgrounds;
}

function distinct(values: readonly string[]): readonly string[] {
  return values.filter((value, at) => values.indexOf(value) === at);
}
