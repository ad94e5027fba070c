import { eventually } from '../../src/sandbox/driver/eventually.ts';
import { dropAllRows } from './kept-rows.ts';
import { endWithWorker } from './jest/end-of-worker.ts';
import type { EmptyRoom } from './places.ts';
import { openRows } from './rows.ts';
import { beginning, startWorld } from './world.ts';

let opened: Promise<EmptyRoom> | undefined;

/**
 * The one world of this worker, as good as new: the files that borrow it, one after the other, spare themselves the start of a
 * bot, and its connections know each statement already.
 */
export async function borrowWorld(): Promise<EmptyRoom> {
  const { world, rows } = await (opened ??= open().catch(failed));
  const { clock } = world.sandbox;
  clock.move(clock.now().until(beginning));
  return { world, rows };
}

/**
 * To be called as the file ends. One that cannot be emptied is lent to nobody else.
 * @throws for that, and where rows were locked out of order since it was borrowed
 */
export async function giveBackWorld({ world, rows }: EmptyRoom): Promise<void> {
  world.sandbox.slack.reset();
  try {
    // Whatever is at work finds nothing of its own, fails, and is told of in this file's log rather than in the next one's.
    await eventually(async () => !(await dropAllRows(rows)));
  } catch (error) {
    await endWorldOfWorker();
    throw error;
  }
  world.checkLog();
}

async function open(): Promise<EmptyRoom> {
  const world = await startWorld();
  endWithWorker();
  return { world, rows: await openRows(world.databaseUrl, world.settled) };
}

function failed(error: unknown): never {
  opened = undefined;
  throw error;
}

/** Where it has been borrowed: to be called as the worker ends. */
export async function endWorldOfWorker(): Promise<void> {
  const last = await opened;
  opened = undefined;
  await last?.rows.stop();
  await last?.world.stop();
}
