import type { Person } from '../../src/sandbox/driver/person.ts';
import type { Workspace } from '../../src/sandbox/driver/workspace.ts';
import type { MovableClock } from '../../src/sandbox/movable-clock.ts';
import type { StandInSlack } from '../../src/sandbox/stand-in-slack.ts';
import type { Forger } from './forger.ts';
import type { Rows } from './rows.ts';
import type { IntroducedPair, TestWorld } from './world.ts';

/** A world of the file's own, in which there is no workspace yet, and its database as its owner sees it. */
export type EmptyRoom = { readonly world: TestWorld; readonly rows: Rows };

/** Where a story takes place. Each part is that of the story which is being told. */
export type Room = EmptyRoom & {
  readonly slack: StandInSlack;
  readonly clock: MovableClock;
  readonly workspace: Workspace;
  readonly elsewhere: Workspace;
  /** Of the program that is there by itself. */
  readonly programId: string;
  /** Ana's. */
  readonly pair: IntroducedPair;
  readonly pairId: string;
  readonly asked: AskedPair;
  readonly forger: Forger;
  /** By full name or id. */
  readonly person: (name: string) => Person;
  /** A Slack admin. */
  readonly ana: Person;
  readonly ben: Person;
  readonly chen: Person;
  /** The owner of the workspace. */
  readonly ingrid: Person;
  /** Newcomers both, where the room has them. */
  readonly nia: Person;
  readonly sol: Person;
};

export type AskedPair = {
  readonly workspace: Workspace;
  /** An admin too. */
  readonly ana: Person;
  /** Whom Ana would meet. */
  readonly ben: Person;
  /** Asked about another pair; or of a trio the third. */
  readonly others: readonly Person[];
  readonly pairId: string;
};
