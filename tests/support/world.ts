import { LockOrderError } from '../../src/db/lock-order.ts';
import { createLog } from '../../src/log.ts';
import { eventually } from '../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../src/sandbox/driver/person.ts';
import { text } from '../../src/sandbox/driver/seen.ts';
import type { Workspace } from '../../src/sandbox/driver/workspace.ts';
import type { MadeUpPerson } from '../../src/sandbox/people/made-up-person.ts';
import { people } from '../../src/sandbox/people/people.ts';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts';
import type { AppAccess } from '../../src/db/app-login/let-app-in.ts';
import { keptPacks } from './packs-read.ts';
import { createTestDatabase, testKeys } from './postgres.ts';

/** A Monday morning in Lisbon, with no clock change near. */
const start = Temporal.Instant.from('2026-03-02T09:00:00Z');

export type TestWorld = {
  readonly sandbox: Sandbox;
  readonly databaseUrl: string;
  /** As the bot has it. */
  readonly access: () => Promise<AppAccess>;
  readonly logged: () => string;
  readonly stop: () => Promise<void>;
};

/** The sandbox on a database of the test file's own. Whoever locks rows out of order fails the file as it stops. */
export async function startWorld(): Promise<TestWorld> {
  const database = await createTestDatabase();
  const lines: string[] = [];
  const log = createLog('trace', { write: (line) => void lines.push(line) });
  const sandbox = await startSandbox({
    databaseUrl: database.url,
    keys: testKeys,
    log,
    start,
    content: keptPacks(),
  });
  return {
    sandbox,
    databaseUrl: database.url,
    access: database.access,
    logged: () => lines.join(''),
    stop: async () => {
      await sandbox.stop();
      await database.drop();
      const disorder = lines.filter((line) => line.includes(LockOrderError.name));
      if (disorder.length > 0) throw new Error(disorder.join(''));
    },
  };
}

export const northwind = { teamId: 'T0001', name: 'Northwind', people };
/** Four of them, for stories in which only one pair matters: Ana is paired with Chen, with whom she has a goal in common. */
export const few = people
  .slice(0, 4)
  .map(({ manager: _manager, ...person }: MadeUpPerson): MadeUpPerson =>
    person.name === 'Chen Wei' ? { ...person, goals: ['managing-people', 'public-speaking'] } : person,
  );
export const fewAtNorthwind = { ...northwind, people: few };
export const contoso = { teamId: 'T0002', name: 'Contoso', people };
/** The same people, but a name on the screen tells its workspace. */
export const contosoByName = {
  ...contoso,
  people: people.map((person) => ({ ...person, displayName: `${person.name.split(' ')[0]} of Contoso` })),
};

/** Moves the clock to nine in the morning in Lisbon, on the next such day after today: ISO, 1 is Monday. */
export function moveToNext({ sandbox: { clock } }: TestWorld, dayOfWeek: number): void {
  const today = clock.now().toZonedDateTimeISO('Europe/Lisbon').startOfDay();
  const days = ((dayOfWeek + 6 - today.dayOfWeek) % 7) + 1;
  clock.move(clock.now().until(today.add({ days, hours: 9 }).toInstant()));
}

/** Days go by, with a tick at each full hour at which something is due, so that what waits for somebody's hours finds them. */
export async function daysLater(world: TestWorld, days: number): Promise<void> {
  await hoursLater(world, days * 24);
}

export async function hoursLater({ sandbox }: TestWorld, hours: number): Promise<void> {
  await sandbox.advance({ hours }, { every: hour });
}

export const hour = Temporal.Duration.from({ hours: 1 });

/** Waits until the person's screen says it. */
export async function reads(
  seen: () => { readonly reading: string } | undefined,
  words: string,
): Promise<void> {
  await eventually(() => {
    if (!text(seen()).includes(words)) throw new Error(`"${words}" is not among:\n${text(seen())}`);
  });
}

/** What is before somebody's eyes at the end of a conversation: what is queued may come between an act and its answer. */
export const latest = (messages: readonly { readonly reading: string }[]): { readonly reading: string } => ({
  reading: messages
    .slice(-3)
    .map(({ reading }) => reading)
    .join('\n'),
});

export type IntroducedPair = { readonly first: Person; readonly second: Person; readonly dm: string };

/** Runs a round as the admin, and finds the pair that the admin is in. `first` is the first mentee. */
export async function introduceEverybody(workspace: Workspace): Promise<IntroducedPair> {
  const admin = workspace.person('Ana Sousa');
  await admin.command('/peer match');
  await reads(() => admin.modal(), 'Nothing is sent until you confirm');
  await admin.press('Confirm and introduce');
  await reads(() => admin.modal(), 'Confirmed');
  await admin.closeModal();
  const dm = await eventually(() => {
    const found = admin
      .conversations()
      .find(({ kind, id }) => kind === 'mpim' && admin.messages(id).length > 0);
    if (!found) throw new Error('the pair was not introduced');
    return found;
  });
  const introduction = text(admin.messages(dm.id)[0]);
  const members = dm.memberIds.filter((id) => id !== workspace.botUserId).map((id) => workspace.person(id));
  const [first, second] = members.toSorted((a) =>
    introduction.includes(`${a.name.split(' ')[0]} is the first mentee`) ? -1 : 1,
  );
  if (!first || !second) throw new Error('the admin is not in a pair of two');
  return { first, second, dm: dm.id };
}
