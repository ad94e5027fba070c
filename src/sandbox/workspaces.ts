import { randomBytes } from 'node:crypto';
import { refreshDirectory } from '../features/workspace/directory/service.ts';
import { install } from '../slack/installations.ts';
import type { Bot } from '../start.ts';
import type { Workspace } from './driver/workspace.ts';
import type { MovableClock } from './movable-clock.ts';
import { crowdOf } from './people/crowd.ts';
import type { MadeUpPerson } from './people/made-up-person.ts';
import type { Place } from './people/places.ts';
import { enrolEverybody, useWords } from './seeds.ts';
import type { StandInSlack } from './stand-in-slack.ts';

export type WorkspaceSetup = {
  readonly teamId: string;
  readonly name: string;
  readonly people: readonly MadeUpPerson[];
  /** The starting set whose words its program uses, where it is another than the first. */
  readonly words?: string | undefined;
};

/** A workspace of that place, in which so many have joined. */
export const setupOf = ({ name, words, people }: Place, size: number): Omit<WorkspaceSetup, 'teamId'> => ({
  name,
  words,
  people: crowdOf(people, size),
});

/** What of workspaces the stand-in itself does not know. */
export type KeptSetups = {
  /** Their first morning, to which starting over goes back: ISO 8601 */
  readonly begun: string;
  readonly added: readonly WorkspaceSetup[];
};

type WorkspacesParts = {
  readonly slack: StandInSlack;
  readonly bot: () => Bot;
  readonly clock: MovableClock;
  /** Those that are there already. */
  readonly before: KeptSetups | undefined;
};

export type Workspaces = {
  /** Adds a workspace, installs the bot in it, and enrols its people. */
  readonly add: (setup: WorkspaceSetup) => Promise<Workspace>;
  /** Workspaces are not emptied but followed by fresh ones, or by one set up otherwise: what the old ones hold is out of the
   * new ones' reach. */
  readonly startOver: (next?: Omit<WorkspaceSetup, 'teamId'>) => Promise<Workspace>;
  /** How the first of them was set up. */
  readonly first: () => WorkspaceSetup | undefined;
  /** The app comes back to one that removed it. */
  readonly reinstall: (teamId: string) => Promise<void>;
  readonly kept: () => KeptSetups;
};

/** The workspaces of a sandbox, from its first morning on. */
export function workspacesOf({ slack, bot, clock, before }: WorkspacesParts): Workspaces {
  const begun = before ? Temporal.Instant.from(before.begun) : clock.now();
  const added: WorkspaceSetup[] = [...(before?.added ?? [])];
  /** The page is there before its first workspace is whole, and somebody may press *Play* by then. */
  let adding: Promise<unknown> = Promise.resolve();

  const add = async (setup: WorkspaceSetup) => {
    const furnishing = furnished({ slack, bot }, setup);
    adding = furnishing;
    const workspace = await furnishing;
    added.push(setup);
    return workspace;
  };

  return {
    add,
    first: () => added[0],
    startOver: async (next) => {
      await Promise.allSettled([adding]);
      await slack.settled();
      for (const workspace of slack.workspaces()) await workspace.uninstall();
      clock.move(clock.now().until(begun));
      const fresh: Workspace[] = [];
      const old = added.splice(0);
      for (const { teamId } of old) slack.removeWorkspace(teamId);
      for (const setup of next ? [next] : old)
        fresh.push(await add({ ...setup, teamId: `T${randomBytes(5).toString('hex').toUpperCase()}` }));
      const [first] = fresh;
      if (!first) throw new RangeError('a sandbox without a workspace');
      return first;
    },
    reinstall: async (teamId) => {
      const workspace = slack.workspaces().find((each) => each.teamId === teamId);
      if (workspace) await install(bot().deps, workspace.reinstall());
    },
    kept: () => ({ begun: begun.toString(), added: [...added] }),
  };
}

async function furnished(
  { slack, bot }: Pick<WorkspacesParts, 'slack' | 'bot'>,
  setup: WorkspaceSetup,
): Promise<Workspace> {
  const { deps } = bot();
  const workspace = slack.addWorkspace(setup);
  const { workspaceId } = await install(deps, workspace.botToken);
  await refreshDirectory(deps, { workspaceId });
  if (setup.words !== undefined) await useWords(deps, workspace.teamId, setup.words);
  await enrolEverybody(deps, workspace, setup.people);
  return workspace;
}
