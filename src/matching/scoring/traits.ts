import type { FitScale } from '../fit.ts';
import type { Candidate } from '../participant.ts';
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

type Background = 'team' | 'department' | 'location' | 'path';
type Kind = Background | 'craft' | 'interest' | 'goal' | 'offer' | 'seek';
type CodeOf = (kind: Kind, value: string) => number;

export function traits(people: readonly Candidate[], scale: FitScale, layout: TallyLayout): Traits {
  const { codeOf, count } = traitCoder();
  const held = rowTable(people, (person) => eachTrait(person, codeOf));
  const wanted = rowTable(people, (person) =>
    eachTrait(person, (kind, value) => codeOf(counterpart(kind), value)),
  );
  const wantedSteps = rowTable(people, (person) => eachTrait(person, (kind) => stepFor(kind, scale, layout)));
  return { holders: transposed(held, count()), wanted, wantedSteps: wantedSteps.values };
}

function eachTrait(person: Candidate, visit: CodeOf): readonly number[] {
  const found = [visit('craft', person.craftFamily)];
  if (person.team !== undefined) found.push(visit('team', person.team));
  if (person.department !== undefined) found.push(visit('department', person.department));
  if (person.location !== undefined) found.push(visit('location', person.location));
  if (person.earlierPath !== undefined) found.push(visit('path', person.earlierPath));
  for (const topic of distinct(person.interests)) found.push(visit('interest', topic));
  for (const topic of distinct(person.goals)) found.push(visit('goal', topic));
  for (const topic of distinct(person.offers)) found.push(visit('offer', topic));
  for (const topic of distinct(person.seeks)) found.push(visit('seek', topic));
  return found;
}

/** What to look for in others: the same, but for an offer somebody who seeks it, and the reverse. */
function counterpart(kind: Kind): Kind {
  if (kind === 'offer') return 'seek';
  return kind === 'seek' ? 'offer' : kind;
}

function stepFor(kind: Kind, scale: FitScale, { steps }: TallyLayout): number {
  switch (kind) {
    case 'craft':
      return scale.craft;
    case 'team':
    case 'department':
    case 'location':
    case 'path':
      return steps.background - scale[kind];
    case 'interest':
      return steps.interests;
    case 'goal':
      return steps.goals;
    case 'offer':
      return steps.gives;
    case 'seek':
      return steps.takes;
    default:
      return kind satisfies never;
  }
}

function traitCoder(): { readonly codeOf: CodeOf; readonly count: () => number } {
  const codes = new Map<Kind, Map<string, number>>();
  let count = 0;
  const codeOf: CodeOf = (kind, value) => {
    const ofKind = codes.get(kind) ?? new Map<string, number>();
    const code = ofKind.get(value) ?? count++;
    if (ofKind.size === 0) codes.set(kind, ofKind);
    ofKind.set(value, code);
    return code;
  };
  return { codeOf, count: () => count };
}

function distinct(values: readonly string[]): readonly string[] {
  return values.filter((value, at) => values.indexOf(value) === at);
}
