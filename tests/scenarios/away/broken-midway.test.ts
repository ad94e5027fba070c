import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { startUnsteadyWorld, type UnsteadyWorld } from '../../support/unsteady-world.ts';
import { reads } from '../../support/world.ts';

const nothingChanged = 'nothing was changed';
const unsure = 'I don’t know if it worked';

let world: UnsteadyWorld;
let ana: Person;
let dm: string;

beforeAll(async () => {
  world = await startUnsteadyWorld();
  [ana, dm] = [world.pair.first, world.pair.dm];
}, 60_000);

afterAll(() => world.stop());

afterEach(async () => {
  await eventually(() => world.sandbox.bot.deps.db.isReachable());
  while (ana.modalDepth() > 0) await ana.closeModal();
});

async function openGoalForm(title: string): Promise<void> {
  await ana.openHome();
  await reads(() => ana.home(), 'Next');
  await ana.press('Set a goal', { in: 'home' });
  await reads(() => ana.modal(), 'What do you want to achieve?');
  await ana.fillIn({ 'What do you want to achieve?': title, 'What will you do first?': 'Begin' });
}

const atTheForm = () => Object.values(ana.modal()?.errors ?? {}).join('\n');
const told = () => ana.messages(dm).at(-1);
const goals = () => world.rows.count('goals');
const sessions = () => world.rows.count('sessions');

describe('a form whose connection breaks', () => {
  it('before anything is saved keeps what was typed, and says that nothing was changed', async () => {
    const before = await goals();
    await openGoalForm('Broken while it is written');
    world.line.breakOnce({ at: 'insert into "goal_actions"', answer: 'never-given' });
    await ana.submit();
    expect(atTheForm()).toContain(nothingChanged);
    expect(await goals()).toBe(before);
    await ana.submit();
    await reads(() => ana.modal(), 'Your goal is set');
    expect(await goals()).toBe(before + 1);
  });

  it.each([
    ['and was saved all the same', 'lost', 1],
    ['and was not saved', 'never-given', 0],
  ] as const)('while it is saved, %s, says that nobody can tell', async (_, answer, saved) => {
    const before = await goals();
    await openGoalForm(`Broken at the commit, ${answer}`);
    world.line.breakOnce({ at: 'commit', since: 'insert into "goals"', answer });
    await ana.submit();
    expect(atTheForm()).toContain(unsure);
    expect(atTheForm()).not.toContain(nothingChanged);
    expect(await goals()).toBe(before + saved);
  });
});

describe('a button whose connection breaks', () => {
  it('before anything is saved says that nothing was changed, and does it when it is pressed again', async () => {
    await ana.command('/peer pair', { in: dm });
    await reads(told, 'The mentee brings');
    const before = await sessions();
    world.line.breakOnce({ at: 'insert into "sessions"', answer: 'never-given' });
    await ana.press('We met', { in: dm });
    await reads(told, nothingChanged);
    expect(await sessions()).toBe(before);
    await ana.press('We met', { in: dm });
    await eventually(async () => (await sessions()) === before + 1);
    await world.rows.delivered();
  });

  it('while it is saved says that nobody can tell, and Home shows that it was', async () => {
    await ana.command('/peer goals', { in: dm });
    await reads(told, 'Mark done');
    world.line.breakOnce({ at: 'commit', since: 'update "goal_actions"', answer: 'lost' });
    await ana.press('Mark done', { in: dm, near: 'Broken while it is written' });
    await reads(told, unsure);
    expect(text(told())).not.toContain(nothingChanged);
    await ana.openHome();
    await reads(() => ana.home(), '1 of 1 action');
  });
});

describe('what is sent while the connection breaks', () => {
  it('once it stands in Slack is not sent again, though that could not be put on record', async () => {
    const before = ana.messages(dm).length;
    await openGoalForm('Sent once');
    world.line.breakOnce({ at: 'commit', since: '"message_ts"', answer: 'never-given' });
    await ana.submit();
    await world.rows.delivered({ within: 90_000 });
    const posted = ana.messages(dm).slice(before);
    expect(posted.filter((message) => text(message).includes('Sent once'))).toHaveLength(1);
  });
});
