import { randomBytes } from 'node:crypto';
import { LockOrderError } from '../../src/db/lock-order.ts';
import { createLog } from '../../src/log.ts';
import type { MadeUpPerson } from '../../src/sandbox/people/made-up-person.ts';
import { people } from '../../src/sandbox/people/people.ts';
import { startSandbox, type Sandbox, type SandboxParts } from '../../src/sandbox/sandbox.ts';
import type { AppAccess } from '../../src/db/app-login/let-app-in.ts';
import { keptPacks } from './packs-read.ts';
import { createTestDatabase, testKeys } from './postgres.ts';
import { startSecondReplica } from './second-replica.ts';

/** A Monday morning in Lisbon, with no clock change near. */
export const beginning = Temporal.Instant.from('2026-03-02T09:00:00Z');

export type TestWorld = {
  readonly sandbox: Sandbox;
  readonly databaseUrl: string;
  readonly signingSecret: string;
  /** As the bot has it. */
  readonly access: () => Promise<AppAccess>;
  /** Waits until all that people have asked for is done: an act is acknowledged before that. */
  readonly settled: () => Promise<void>;
  readonly logged: () => string;
  /** Forgets what was logged. @throws where somebody locked rows out of order */
  readonly checkLog: () => void;
  readonly stop: () => Promise<void>;
};

/** The sandbox on a database of the test file's own. Whoever locks rows out of order fails the file as it stops. */
export async function startWorld(
  given: Pick<SandboxParts, 'rates' | 'leeway' | 'waitsByClock'> = {},
): Promise<TestWorld> {
  const database = await createTestDatabase();
  const lines: string[] = [];
  const log = createLog('trace', { write: (line) => void lines.push(line) });
  const content = keptPacks();
  const signingSecret = randomBytes(16).toString('hex');
  const parts = { databaseUrl: database.url, content, signingSecret };
  const sandbox = await startSandbox({ ...parts, keys: testKeys, log, start: beginning, ...given });
  const second =
    process.env['TWO_REPLICAS'] === '1' &&
    (await startSecondReplica({ ...parts, sandbox, log, rates: given.rates }));
  const checkLog = () => {
    const disorder = lines.filter((line) => line.includes(LockOrderError.name));
    lines.length = 0;
    if (disorder.length > 0) throw new Error(disorder.join(''));
  };
  return {
    sandbox,
    databaseUrl: database.url,
    signingSecret,
    access: database.access,
    settled: async () => {
      await Promise.all([sandbox.bot.app.settled(), second && second.settled()]);
    },
    logged: () => lines.join(''),
    checkLog,
    stop: async () => {
      if (second) await second.stop();
      await sandbox.stop();
      await database.drop();
      checkLog();
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

export { introduceEverybody, latest, reads, type IntroducedPair } from '../../src/sandbox/stories/moves.ts';
