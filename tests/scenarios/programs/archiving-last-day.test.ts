import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import type { Workspace } from '../../../src/sandbox/driver/workspace.ts';
import { createForger, dateSelected, toldInDm, type Forger } from '../../support/forger.ts';
import { openRows, type Rows } from '../../support/rows.ts';
import {
  fewAtNorthwind,
  introduceEverybody,
  reads,
  startWorld,
  type IntroducedPair,
  type TestWorld,
} from '../../support/world.ts';

let world: TestWorld;
let rows: Rows;
let workspace: Workspace;
let forger: Forger;
let programId: string;
let pair: IntroducedPair;
let ana: Person;
let ben: Person;
let teams = 0;

beforeAll(async () => {
  world = await startWorld();
  rows = await openRows(world.databaseUrl);
});

afterAll(async () => {
  await rows.stop();
  await world.stop();
});

/** Each story has a workspace of its own with two pairs, and two people who run its program. */
beforeEach(async () => {
  teams += 1;
  workspace = await world.sandbox.addWorkspace({ ...fewAtNorthwind, teamId: `T000${teams}` });
  forger = createForger(world.sandbox.slack, workspace.teamId);
  [ana, ben] = [workspace.person('Ana Sousa'), workspace.person('Ben Okoro')];
  await workspace.change('Ben Okoro', { isAdmin: true });
  await eventually(async () => {
    const known = await rows.query('select from people where id = $1 and is_slack_admin', [ben.id]);
    return known.length === 1;
  });
  programId = await rows.programOf(workspace);
  pair = await introduceEverybody(workspace);
  await rows.delivered();
});

const dm = () => ({ reading: pair.first.messages(pair.dm).map(text).join('\n') });
const timesTold = (words: string) => dm().reading.split(words).length - 1;
const today = () => world.sandbox.clock.now().toZonedDateTimeISO('Europe/Lisbon').toPlainDate();

async function archive(admin: Person, days: number): Promise<string> {
  const { answer } = await forger.submission(admin, {
    callbackId: 'archiving.archive',
    metadata: { programId },
    values: { last_day: dateSelected(today().add({ days }).toString()) },
  });
  return answer;
}

const bringBack = (admin: Person) => forger.action(admin, { id: 'archiving.bring-back', value: programId });

const states = async () =>
  (
    await rows.query<{ state: string }>('select state from pairs where workspace_id = $1', [workspace.teamId])
  ).map(({ state }) => state);

/** To a time of the day by the clock in Lisbon, where Ana is, with a tick. */
async function itIs(days: number, time: string): Promise<void> {
  const then = today().add({ days }).toZonedDateTime({ timeZone: 'Europe/Lisbon', plainTime: time });
  world.sandbox.clock.move(world.sandbox.clock.now().until(then.toInstant()));
  await world.sandbox.bot.app.tick();
  await rows.delivered();
}

describe('on the last day itself', () => {
  it.each(['00:10', '12:00', '23:50'])('a program can still be brought back, at %s', async (time) => {
    await archive(ana, 1);
    await reads(dm, 'comes to its end on');
    await itIs(1, time);
    expect(await states()).toEqual(['closing', 'closing']);
    await ana.openHome();
    await reads(() => ana.home(), 'winds down until');
    expect(ana.home()?.buttons).toContain('Bring it back');
    await bringBack(ana);
    await reads(dm, 'goes on after all');
    expect(await states()).not.toContain('closing');
    await itIs(1, '09:00');
    expect(await states()).not.toContain('ended');
  });

  it('no pair ends before midnight, and each does then', async () => {
    await archive(ana, 1);
    await itIs(1, '23:59');
    expect(await states()).toEqual(['closing', 'closing']);
    await itIs(1, '00:01');
    expect(await states()).toEqual(['ended', 'ended']);
  });
});

describe('two admins at the same moment', () => {
  it('archive it once: one is told that it winds down, the other that it does already', async () => {
    const answers = await Promise.all([archive(ana, 9), archive(ben, 12)]);
    expect(answers.filter((answer) => answer.includes('winds down until'))).toHaveLength(1);
    expect(answers.filter((answer) => answer.includes('has come to its end'))).toHaveLength(1);
    await rows.delivered();
    await reads(dm, 'comes to its end on');
    expect(timesTold('comes to its end on')).toBe(1);
  });

  it('bring it back once, and each hears what holds', async () => {
    await archive(ana, 9);
    await rows.delivered();
    await Promise.all([ana, ben].map(bringBack));
    await eventually(() => [ana, ben].every((admin) => toldInDm(admin).length > 0));
    await rows.delivered();
    await reads(dm, 'goes on after all');
    expect(timesTold('goes on after all')).toBe(1);
    expect((await states()).includes('closing')).toBe(false);
  });
});
