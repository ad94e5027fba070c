import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  GoalError,
  goalStates,
  outcomes,
  requireRoom,
  type Goal,
  type GoalState,
} from '../../../../src/features/relationship/goals/model/goal.ts';
import {
  lifeAfter,
  lifeBegun,
  type GoalAct,
} from '../../../../src/features/relationship/goals/model/life.ts';
import { people } from './any-goal.ts';

type Pair = { readonly members: readonly string[]; goals: Goal[] };
/** What may be said of a pair's goals, whatever has happened: kept apart from how the code comes to it. */
type Told = { readonly said: Map<string, Set<string>> };

const goalOf = (number: number, ownerId: string, ownership: Goal['ownership']): Goal => ({
  id: `G${number}`,
  pairId: 'P1',
  number,
  ownerId,
  ownership,
  horizon: 'short',
  visibleTo: 'us',
  note: '',
  closingNumber: undefined,
  reminderNumber: undefined,
  theme: undefined,
  percent: undefined,
  partOf: undefined,
  targetDate: undefined,
  actions: [],
  confidence: [],
  createdAt: Temporal.Instant.from('2026-03-02T09:00:00Z'),
  wording: { title: 'x', why: '', measure: '', support: [] },
  ...lifeBegun(ownership, ownerId),
});

const refusalOf = (run: () => void): string | undefined => {
  try {
    run();
    return undefined;
  } catch (error) {
    if (error instanceof GoalError) return error.code;
    throw error;
  }
};

const open = ({ goals }: Pair) => goals.filter(({ state }) => state !== 'closed' && state !== 'declined');

/** A rule that the run breaks, told by what is wrong. */
function hold(isSo: boolean, otherwise: string): void {
  if (!isSo) throw new Error(otherwise);
}

const isSame = (ids: readonly string[], said: ReadonlySet<string>): boolean =>
  ids.length === said.size && ids.every((id) => said.has(id));

class SetOne implements fc.Command<Told, Pair> {
  readonly by: number;
  readonly ownership: Goal['ownership'];
  constructor(by: number, ownership: Goal['ownership']) {
    this.by = by;
    this.ownership = ownership;
  }
  check = () => true;
  run(_: Told, pair: Pair): void {
    const personId = pair.members[this.by % pair.members.length] ?? '';
    const goal = goalOf(pair.goals.length + 1, personId, this.ownership);
    const refusal = refusalOf(() => requireRoom(pair.goals, this.ownership, personId));
    if (refusal === undefined) pair.goals.push(goal);
    const own = open(pair).filter((each) => each.ownership === 'personal' && each.ownerId === personId);
    hold(own.length <= 3, 'more than three of one’s own');
    hold(open(pair).filter((each) => each.ownership === 'shared').length <= 2, 'more than two shared ones');
    hold(refusal === undefined || refusal === `too-many-${this.ownership}`, `refused as ${refusal}`);
  }
  toString = () => `${this.by} sets a ${this.ownership} goal`;
}

class Do implements fc.Command<Told, Pair> {
  readonly by: number;
  readonly which: number;
  readonly act: GoalAct;
  constructor(by: number, which: number, act: GoalAct) {
    this.by = by;
    this.which = which;
    this.act = act;
  }
  check = () => true;
  run({ said }: Told, pair: Pair): void {
    const goal = pair.goals[this.which % Math.max(1, pair.goals.length)];
    const personId = pair.members[this.by % pair.members.length] ?? '';
    if (!goal || (goal.ownership === 'personal' && goal.ownerId !== personId)) return;
    const { members } = pair;
    const wasSaid = said.get(goal.id) ?? new Set(goal.state === 'proposed' ? [goal.ownerId] : []);
    said.set(goal.id, wasSaid);
    const before = goal.state;
    const refusal = refusalOf(() => {
      const after = { ...goal, ...lifeAfter(goal, this.act, { personId, members }) };
      pair.goals = pair.goals.map((each) => (each.id === goal.id ? after : each));
    });
    const after = pair.goals.find(({ id }) => id === goal.id) ?? goal;
    if (refusal !== undefined) {
      hold(after === goal, 'a refusal changed something');
      return;
    }
    if (after.state !== before || before === 'active') wasSaid.clear();
    hold(before !== 'closed' && before !== 'declined', 'what is over has moved');
    if (after.state === 'closing' || after.state === 'proposed') {
      wasSaid.add(personId);
      hold(isSame(after.consents, wasSaid), 'somebody’s yes is counted that was not said, or was lost');
      hold(wasSaid.size < members.length, 'everyone has said yes, and it waits');
    } else hold(after.consents.length === 0, 'a yes is left over');
    // A shared one begins and ends with the yes of each, the last of whom has just said it.
    if (goal.ownership === 'shared' && after.state === 'closed')
      hold(isSame([...goal.consents, personId], new Set(members)), 'closed without everyone’s yes');
    const hasOutcome = after.state === 'closed' || after.state === 'closing';
    hold(hasOutcome === (after.outcome !== undefined), `an outcome, ${after.state}`);
  }
  toString = () => `${this.by} does ${JSON.stringify(this.act)} to ${this.which}`;
}

const acts: readonly GoalAct[] = [
  { kind: 'accept' },
  { kind: 'decline' },
  { kind: 'agree' },
  { kind: 'keep-open' },
  ...outcomes.map((outcome) => ({ kind: 'finish', outcome }) as const),
];

const by = (personId: string) => ({ personId, members: people.slice(0, 2) });
const swap = (id: string) => (id === 'U0' ? 'U1' : 'U0');

/** Every state that a goal of two can come to. */
const reach = (ownership: Goal['ownership']) => {
  const first = goalOf(1, 'U0', ownership);
  const seen = new Map<string, Goal>([[JSON.stringify(first), first]]);
  for (const goal of seen.values())
    for (const act of acts)
      for (const personId of ownership === 'shared' ? ['U0', 'U1'] : ['U0'])
        if (refusalOf(() => lifeAfter(goal, act, by(personId))) === undefined) {
          const next = { ...goal, ...lifeAfter(goal, act, by(personId)) };
          seen.set(JSON.stringify(next), next);
        }
  return [...seen.values()];
};

describe('the life of a pair’s goals', () => {
  it('keeps to its limits and to each one’s word, whatever the members do in whatever order', () => {
    const who = fc.nat({ max: 2 });
    const ownership = fc.constantFrom('personal', 'shared');
    const commands = [
      fc.tuple(who, ownership).map(([seat, kind]) => new SetOne(seat, kind)),
      fc
        .tuple(who, fc.nat({ max: 5 }), fc.constantFrom(...acts))
        .map(([seat, which, act]) => new Do(seat, which, act)),
    ];
    const run = () =>
      fc.assert(
        fc.property(fc.commands(commands, { maxCommands: 40 }), fc.constantFrom(2, 3), (all, size) => {
          fc.modelRun(
            () => ({ model: { said: new Map() }, real: { members: people.slice(0, size), goals: [] } }),
            all,
          );
        }),
        { numRuns: 200 },
      );
    expect(run).not.toThrow();
  });

  it('reaches every state, and from each open one there is a way to its end', () => {
    const shared = reach('shared');
    const states = new Set<GoalState>([...reach('personal'), ...shared].map(({ state }) => state));
    expect([...states].toSorted()).toEqual([...goalStates].toSorted());
    expect(new Set(reach('personal').map(({ state }) => state))).toEqual(new Set(['active', 'closed']));
    for (const outcome of outcomes)
      for (const all of [reach('personal'), shared])
        expect(all.some((goal) => goal.state === 'closed' && goal.outcome === outcome)).toBe(true);
    for (const goal of shared.filter(
      ({ state }) => state === 'proposed' || state === 'active' || state === 'closing',
    )) {
      const moves = acts.filter((act) =>
        ['U0', 'U1'].some((one) => refusalOf(() => lifeAfter(goal, act, by(one))) === undefined),
      );
      expect(moves).not.toEqual([]);
    }
  });

  it('treats the members of a pair alike: what one may do, the other may in the same place', () => {
    for (const goal of reach('shared')) {
      const mirrored = { ...goal, ownerId: swap(goal.ownerId), consents: goal.consents.map(swap) };
      for (const act of acts)
        for (const one of ['U0', 'U1'])
          expect(refusalOf(() => lifeAfter(goal, act, by(one)))).toBe(
            refusalOf(() => lifeAfter(mirrored, act, by(swap(one)))),
          );
    }
  });

  it('closes where both ask for the same at the same moment, and asks again where they differ', () => {
    const active: Goal = { ...goalOf(1, 'U0', 'shared'), state: 'active', consents: [] };
    const asked = { ...active, ...lifeAfter(active, { kind: 'finish', outcome: 'done' }, by('U0')) };
    expect(lifeAfter(asked, { kind: 'finish', outcome: 'done' }, by('U1')).state).toBe('closed');
    expect(refusalOf(() => lifeAfter(asked, { kind: 'finish', outcome: 'dropped' }, by('U1')))).toBe(
      'closing',
    );
    expect(refusalOf(() => lifeAfter(asked, { kind: 'agree' }, by('U0')))).toBe('said-already');
  });
});
