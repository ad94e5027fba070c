import { afterAll, beforeAll } from '@jest/globals';
import type { EmptyRoom } from './places.ts';
import { openRows, type Rows } from './rows.ts';
import { borrowWorld, giveBackWorld } from './world-of-worker.ts';
import { startWorld, type TestWorld } from './world.ts';

export type Limits = {
  /** Days pass in a moment, or much is said at once: Slack's limit for one conversation would hold that up. */
  readonly withoutRateLimits?: true;
};

/** Registers what opens and closes a room whose world no other file has. Each part of the answer is there once the hooks have run. */
export function emptyRoom({ withoutRateLimits }: Limits = {}): EmptyRoom {
  let world: TestWorld | undefined;
  let rows: Rows | undefined;
  beforeAll(async () => {
    world = await startWorld();
    rows = await openRows(world.databaseUrl, world.settled);
    if (withoutRateLimits) world.sandbox.slack.rateLimits.turnOff();
  });
  afterAll(async () => {
    await rows?.stop();
    await world?.stop();
  });
  return {
    get world() {
      return there(world, 'world');
    },
    get rows() {
      return there(rows, 'database');
    },
  };
}

/** @throws RangeError where a story asks for what its room does not have */
export function there<Part>(part: Part | undefined, name: string): Part {
  if (part === undefined) throw new RangeError(`the room has no ${name}, or not yet`);
  return part;
}

/** The same in the world that this file has after others: its clock stands at the beginning, and nothing of theirs is there. */
export function borrowedRoom({ withoutRateLimits }: Limits = {}): EmptyRoom {
  let borrowed: EmptyRoom | undefined;
  beforeAll(async () => {
    borrowed = await borrowWorld();
    if (withoutRateLimits) borrowed.world.sandbox.slack.rateLimits.turnOff();
  });
  afterAll(() => borrowed && giveBackWorld(borrowed));
  return {
    get world() {
      return there(borrowed, 'world').world;
    },
    get rows() {
      return there(borrowed, 'database').rows;
    },
  };
}
