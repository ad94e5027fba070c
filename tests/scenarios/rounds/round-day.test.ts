import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import type { Workspace } from '../../../src/sandbox/driver/workspace.ts';
import { joinsLikeAna } from '../../support/newcomer.ts';
import { openRows, type Rows } from '../../support/rows.ts';
import {
  daysLater,
  fewAtNorthwind,
  introduceEverybody,
  reads,
  startWorld,
  type TestWorld,
} from '../../support/world.ts';

let world: TestWorld;
let rows: Rows;
let workspace: Workspace;
let ana: Person;
let ben: Person;
let teams = 0;
const words = 'The day that was set for the next round of';

beforeAll(async () => {
  world = await startWorld();
  rows = await openRows(world.databaseUrl);
});

afterAll(async () => {
  await rows.stop();
  await world.stop();
});

beforeEach(async () => {
  teams += 1;
  workspace = await world.sandbox.addWorkspace({ ...fewAtNorthwind, teamId: `T000${teams}` });
  [ana, ben] = [workspace.person('Ana Sousa'), workspace.person('Ben Okoro')];
});

const inDays = (days: number) =>
  world.sandbox.clock.now().toZonedDateTimeISO('Europe/Lisbon').toPlainDate().add({ days }).toString();
const timesTold = (person: Person) =>
  person
    .allMessages()
    .map(text)
    .filter((each) => each.includes(words)).length;

async function setDay(day: string | null): Promise<void> {
  await ana.command('/peer setup');
  await reads(() => ana.modal(), 'Set up program');
  await ana.fillIn({ 'When is the next round?': day ?? '' });
  await ana.submit();
  await reads(() => ana.modal(), 'is set up like this');
  await ana.closeModal();
}

describe('the day of the next round', () => {
  it('is named to whoever waits, and on its morning once to each admin, with the button that begins it', async () => {
    await setDay(inDays(3));
    await ben.openHome();
    await reads(() => ben.home(), 'the next one is planned for');
    await daysLater(world, 2);
    expect(timesTold(ana)).toBe(0);
    await daysLater(world, 2);
    await reads(() => ana.allMessages().at(-1), words);
    await daysLater(world, 3);
    await rows.delivered();
    expect([timesTold(ana), timesTold(ben)]).toEqual([1, 0]);
    await ana.press('Find best pairs');
    await reads(() => ana.modal(), 'Nothing is sent until you confirm');
  });

  it('that is moved or taken back is not told of when it comes', async () => {
    await setDay(inDays(2));
    await setDay(inDays(5));
    await daysLater(world, 4);
    await rows.delivered();
    expect(timesTold(ana)).toBe(0);
    await setDay(null);
    await daysLater(world, 3);
    await rows.delivered();
    expect(timesTold(ana)).toBe(0);
    await ben.openHome();
    await reads(() => ben.home(), 'No day is set for the next one');
  });

  it('is over once its round is confirmed: who waits from then on is promised no day', async () => {
    await setDay(inDays(0));
    await introduceEverybody(workspace);
    const sol = await joinsLikeAna({ world, workspace }, 'Sol Reyes');
    await sol.openHome();
    await reads(() => sol.home(), 'No day is set for the next one');
  });

  it('stands on where a round is confirmed before it', async () => {
    await setDay(inDays(9));
    await introduceEverybody(workspace);
    const sol = await joinsLikeAna({ world, workspace }, 'Sol Reyes');
    await sol.openHome();
    await reads(() => sol.home(), 'the next one is planned for');
    await daysLater(world, 10);
    await eventually(() => timesTold(ana) === 1);
  });
});
