import { deepEqual, equal, ok, throws } from 'node:assert/strict';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  AgreementError,
  numberOfNext,
  OvertakenError,
  signing,
  agreementsInPlay,
  waitsFor,
  type Agreement,
  type Versions,
} from '../../../../src/features/relationship/agreement/model/versions.ts';
import { agreement } from '../../extreme.ts';

/** What the pair has, as the service would keep it: the decisions are the model's, the bookkeeping is the table's. */
type Table = { versions: Versions };
/** What must come of it, told apart from how it is decided. */
type Model = {
  readonly memberIds: readonly string[];
  /** The version that holds, and the one that waits, with who has signed that. */
  held: number | undefined;
  open: { readonly version: number; readonly signed: Set<string> } | undefined;
  latest: number;
  reached: Set<string>;
};

const nameOf = (model: Model): string =>
  `${model.held === undefined ? 'nothing holds' : 'one holds'}, ${model.open ? 'one waits' : 'nothing waits'}`;

function check(model: Model, { versions }: Table): void {
  model.reached.add(nameOf(model));
  const { signed, proposed } = agreementsInPlay(versions);
  ok(versions.filter(({ state }) => state === 'signed').length <= 1);
  ok(versions.filter(({ state }) => state === 'proposed').length <= 1);
  equal(signed?.version, model.held);
  equal(proposed?.version, model.open?.version);
  if (signed) ok(model.memberIds.every((id) => signed.signedBy.includes(id)));
  if (proposed) {
    const waiting = waitsFor(proposed, model.memberIds);
    // Somebody can always go on: whoever it waits for signs, and each may answer with another.
    ok(waiting.length > 0);
    deepEqual(
      waiting,
      model.memberIds.filter((id) => !model.open?.signed.has(id)),
    );
  }
}

const shape = (versions: Versions) =>
  versions.map(({ version, state, signedBy }) => [version, state, signedBy.length]);

const superseding = (versions: Versions, state: Agreement['state']): Versions =>
  versions.map((each) => (each.state === state ? { ...each, state: 'superseded' as const } : each));

class Propose implements fc.Command<Model, Table> {
  readonly seat: number;
  readonly behind: number;
  constructor(seat: number, behind: number) {
    this.seat = seat;
    this.behind = behind;
  }
  check = () => true;
  run(model: Model, table: Table): void {
    const by = model.memberIds[this.seat % model.memberIds.length] ?? '';
    const seen = Math.max(0, model.latest - this.behind);
    if (seen < model.latest) {
      throws(() => numberOfNext(table.versions, seen), OvertakenError);
      return check(model, table);
    }
    const version = numberOfNext(table.versions, seen);
    equal(version, model.latest + 1);
    const proposal = {
      ...agreement,
      id: `A${version}`,
      version,
      proposedBy: by,
      signedBy: [by],
      state: 'proposed' as const,
    };
    table.versions = [proposal, ...superseding(table.versions, 'proposed')];
    model.latest = version;
    model.open = { version, signed: new Set([by]) };
    check(model, table);
  }
  toString = () => `propose(${this.seat}, ${this.behind} behind)`;
}

class Sign implements fc.Command<Model, Table> {
  readonly seat: number;
  readonly behind: number;
  constructor(seat: number, behind: number) {
    this.seat = seat;
    this.behind = behind;
  }
  check = ({ latest }: Readonly<Model>) => latest > 0;
  run(model: Model, table: Table): void {
    const personId = model.memberIds[this.seat % model.memberIds.length] ?? '';
    const version = Math.max(1, model.latest - this.behind);
    const given = { agreementId: `A${version}`, personId, memberIds: model.memberIds };
    if (model.open?.version !== version || model.open.signed.has(personId)) {
      const code = version === model.open?.version || version === model.held ? 'signed-already' : 'stale';
      throws(() => signing(table.versions, given), new AgreementError(code));
      return check(model, table);
    }
    const { agreement: signed, isByAll } = signing(table.versions, given);
    model.open.signed.add(personId);
    equal(
      isByAll,
      model.memberIds.every((id) => model.open?.signed.has(id)),
    );
    const before = isByAll ? superseding(table.versions, 'signed') : table.versions;
    const after = isByAll ? { ...signed, state: 'signed' as const, signedAt: signed.proposedAt } : signed;
    table.versions = before.map((each) => (each.id === after.id ? after : each));
    if (isByAll) {
      model.held = version;
      model.open = undefined;
    }
    check(model, table);
  }
  toString = () => `sign(${this.seat}, ${this.behind} behind)`;
}

const seat = fc.nat(2);
const behind = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 3 }));
const commands = fc.commands(
  [
    fc.tuple(seat, behind).map(([one, other]) => new Propose(one, other)),
    fc.tuple(seat, behind).map(([one, other]) => new Sign(one, other)),
  ],
  { maxCommands: 30 },
);

describe.each([
  ['two', ['U1', 'U2']],
  ['three', ['U1', 'U2', 'U3']],
])('an agreement of %s', (_, memberIds) => {
  it('has one version that holds and one that waits at most, by the signatures of all, whoever acts in whichever order', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(commands, (some) => {
        const model: Model = { memberIds, held: undefined, open: undefined, latest: 0, reached };
        fc.modelRun(() => ({ model, real: { versions: [] } }), some);
      }),
      { numRuns: 200 },
    );
    expect([...reached].toSorted()).toEqual([
      'nothing holds, one waits',
      'one holds, nothing waits',
      'one holds, one waits',
    ]);
  });

  it('means the same whichever of them does what', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), seat), { maxLength: 20 }), fc.nat(2), (acts, turn) => {
        const run = (shift: number) =>
          acts.reduce<Versions>((versions, [proposes, who]) => {
            const personId = memberIds[(who + shift) % memberIds.length] ?? '';
            const version = (versions[0]?.version ?? 0) + 1;
            if (proposes) {
              const proposal = { ...agreement, id: `A${version}`, version, signedBy: [personId] };
              return [proposal, ...superseding(versions, 'proposed')];
            }
            try {
              const { agreement: after } = signing(versions, {
                agreementId: `A${version - 1}`,
                personId,
                memberIds,
              });
              return versions.map((each) => (each.id === after.id ? after : each));
            } catch {
              return versions;
            }
          }, []);
        expect(shape(run(turn))).toEqual(shape(run(0)));
      }),
      { numRuns: 100 },
    );
  });
});
