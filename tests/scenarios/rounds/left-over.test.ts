import { beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import type { Workspace } from '../../../src/sandbox/driver/workspace.ts';
import { becomesGuest, pause, useRoundRoom } from '../../support/round-room.ts';
import type { Rows } from '../../support/rows.ts';
import { reads } from '../../support/world.ts';

let workspace: Workspace;
let ana: Person;
let rows: Rows;
const room = useRoundRoom();
const noPeerYet = 'this time I have no peer for you';

beforeEach(() => {
  ({ workspace, ana, rows } = room());
});

const everybody = () => workspace.people().map(({ id }) => workspace.person(id));
const told = (person: Person) => person.allMessages().filter((message) => text(message).includes(noPeerYet));

async function oneIsOdd(whatThen: string): Promise<void> {
  await pause(room(), room().ingrid);
  await ana.press('Change settings');
  await reads(() => ana.modal(), 'Acceptable fit');
  await ana.fillIn({
    'If one person is left over': whatThen,
    'Shared working hours a week, at least': '0',
  });
  await ana.submit();
  await reads(() => ana.modal(), 'run anew');
}

/** The line above the one that says why. */
function leftOverSeen(): string {
  const lines = text(ana.modal()).split('\n');
  return lines[lines.findIndex((line) => line.includes('left over: ')) - 1] ?? '';
}

async function confirm(): Promise<void> {
  await ana.press('Confirm and introduce');
  await reads(() => ana.modal(), 'Confirmed');
  await rows.delivered();
}

describe('the one whom a round leaves over', () => {
  it('is told at once, in private and once, why, and that the next turn is theirs', async () => {
    await oneIsOdd('They wait, and are first in the next round');
    await confirm();
    const left = everybody().filter((person) => told(person).length > 0);
    expect(left).toHaveLength(1);
    const [message] = left.flatMap(told);
    expect(text(message)).toMatch(/The number of people was odd.*first in line/s);
    expect(left.flatMap(told)).toHaveLength(1);
    const waiting = await rows.query<{ id: string }>(
      'select person_id as id from participants where workspace_id = $1 and waited_last_round',
      [workspace.teamId],
    );
    expect(waiting.map(({ id }) => id)).toEqual(left.map(({ id }) => id));
  });

  it('is in a pair after the next round, where there is somebody to be paired with', async () => {
    await oneIsOdd('They wait, and are first in the next round');
    await confirm();
    const left = everybody().find((person) => told(person).length > 0);
    await rows.query('update participants set paused_until = null where workspace_id = $1', [
      workspace.teamId,
    ]);
    await ana.closeModal();
    await ana.command('/peer match');
    await reads(() => ana.modal(), '2 people in the pool, 1 pair.');
    await confirm();
    await eventually(() =>
      left?.allMessages().some(({ notification }) => notification.includes('you are now')),
    );
  });

  it('keeps a first place that a draft formed without them knows nothing of', async () => {
    await oneIsOdd('They join the best pair as a trio');
    const ingrid = [workspace.teamId, room().ingrid.id];
    await rows.query(
      'update participants set waited_last_round = true where workspace_id = $1 and person_id = $2',
      ingrid,
    );
    await confirm();
    const waiting = await rows.query<{ id: string }>(
      'select person_id as id from participants where workspace_id = $1 and waited_last_round',
      [workspace.teamId],
    );
    expect(waiting.map(({ id }) => id)).toEqual([room().ingrid.id]);
  });

  it('is nobody where a trio is made: the card of the three says it', async () => {
    await oneIsOdd('They join the best pair as a trio');
    await confirm();
    expect(everybody().flatMap(told)).toEqual([]);
    const trios = everybody().filter((person) =>
      person.allMessages().map(text).join().includes('Why you three'),
    );
    expect(trios).toHaveLength(3);
  });

  it('is promised no next round where they are a guest by now, whom the program leaves out', async () => {
    await oneIsOdd('They wait, and are first in the next round');
    await ana.press('Show left over (1)');
    await eventually(() => !text(ana.modal()).includes(' · fit '));
    const [left] = everybody().filter(({ name }) => leftOverSeen().includes(name.split(' ')[0] ?? name));
    if (!left) throw new Error(`nobody is called "${leftOverSeen()}"`);
    await becomesGuest(room(), left);
    await confirm();
    expect(everybody().flatMap(told)).toEqual([]);
  });

  it('is told the cause that is theirs: too few hours in common', async () => {
    await ana.press('Change settings');
    await reads(() => ana.modal(), 'Acceptable fit');
    await ana.fillIn({ 'Shared working hours a week, at least': '40' });
    await ana.submit();
    await reads(() => ana.modal(), 'run anew');
    await confirm();
    const words = everybody().flatMap(told).map(text);
    expect(words.length).toBeGreaterThan(0);
    expect(words.filter((each) => each.includes('share enough working hours'))).not.toEqual([]);
  });
});
