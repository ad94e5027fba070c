import { createLog } from '../../src/log.ts';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts';
import type { Workspace } from '../../src/sandbox/driver/workspace.ts';
import { openLine, type Line } from './broken-line.ts';
import { createTestDatabase } from './postgres.ts';
import { keptPacks } from './packs-read.ts';
import { openRows, type Rows } from './rows.ts';
import { fewAtNorthwind, introduceEverybody, type IntroducedPair } from './world.ts';

/** A Monday morning in Lisbon. */
const start = Temporal.Instant.from('2026-03-02T09:00:00Z');

/** Short, so that a line that hangs is given up soon, and long enough for a busy machine. */
const patience = { connecting: 3_000, statement: 4_000, answer: 5_000, idle: 60_000 };

export type UnsteadyWorld = {
  readonly sandbox: Sandbox;
  /** Between the bot and its database. */
  readonly line: Line;
  /** The same database, by a line of its own that holds. */
  readonly rows: Rows;
  readonly workspace: Workspace;
  readonly pair: IntroducedPair;
  readonly logged: () => string;
  readonly stop: () => Promise<void>;
};

/** A pair has been introduced, and the line to the database is open. */
export async function startUnsteadyWorld(): Promise<UnsteadyWorld> {
  const database = await createTestDatabase();
  const line = await openLine(database.url);
  const rows = await openRows(database.url);
  const lines: string[] = [];
  const log = createLog('trace', { write: (words) => void lines.push(words) });
  const sandbox = await startSandbox({ databaseUrl: line.url, log, start, patience, content: keptPacks() });
  const workspace = await sandbox.addWorkspace(fewAtNorthwind);
  const pair = await introduceEverybody(workspace);
  await rows.delivered();
  return {
    sandbox,
    line,
    rows,
    workspace,
    pair,
    logged: () => lines.join(''),
    stop: async () => {
      line.is('open');
      await sandbox.stop();
      await rows.stop();
      await line.stop();
      await database.drop();
    },
  };
}
