import { features } from '../../src/features.ts';
import { refreshDirectory } from '../../src/features/workspace/directory/service.ts';
import type { Workspace } from '../../src/sandbox/driver/workspace.ts';
import type { MadeUpPerson } from '../../src/sandbox/people/made-up-person.ts';
import { people } from '../../src/sandbox/people/people.ts';
import { enrolEverybody } from '../../src/sandbox/seeds.ts';
import type { SentRequest } from '../../src/sandbox/state/world.ts';
import {
  confirmRound,
  meet,
  ownPair,
  previewRound,
  propose,
  setGoal,
  sign,
} from '../../src/sandbox/stories/moves.ts';
import { collectListeners } from '../../src/slack/listening/listeners.ts';
import { install } from '../../src/slack/installations.ts';
import type { Deps } from '../../src/deps.ts';
import type { StandInSlack } from '../../src/sandbox/stand-in-slack.ts';
import { insist } from '../chaos/people.ts';
import type { Stage } from '../operations/stage.ts';
import { nothingOnItsWay, type Query } from './rows.ts';

/** Somebody who takes part in nothing, and what is none of theirs. */
export type Outsider = {
  readonly teamId: string;
  readonly personId: string;
  readonly othersIds: readonly string[];
};

/** What whoever attacks knows: all that Slack ever sent, all names, and ids of everything. */
export type Ground = {
  readonly signingSecret: string;
  readonly outsiders: readonly Outsider[];
  readonly sent: readonly Pick<SentRequest, 'body' | 'headers'>[];
  readonly actions: readonly string[];
  readonly submissions: readonly string[];
  readonly events: readonly string[];
  readonly commands: readonly string[];
};

const crowd: readonly MadeUpPerson[] = people
  .slice(0, 8)
  .map(({ manager: _manager, ...person }: MadeUpPerson) => person);
const outside = { name: 'Otto Outside', timeZone: 'Europe/Lisbon' };

/** Two workspaces with pairs that have begun, and in each somebody who has joined nothing. */
export async function layGround(
  stage: Stage,
  query: Query,
): Promise<{ readonly ground: Ground; readonly workspaces: readonly Workspace[] }> {
  const workspaces: Workspace[] = [];
  for (const teamId of ['T0001', 'T0002']) workspaces.push(await furnish(stage, teamId));
  await letNothingComeDue(query);
  const { slack, filling, setup } = stage;
  const ground = await groundOf({
    slack,
    deps: filling.deps,
    signingSecret: setup.signingSecret,
    query,
    outside: workspaces.map((workspace) => ({ workspace, name: outside.name })),
  });
  return { ground, workspaces };
}

type GroundParts = {
  readonly slack: Pick<StandInSlack, 'sent'>;
  readonly deps: Deps;
  readonly signingSecret: string;
  readonly query: Query;
  /** Who of a workspace takes part in nothing. */
  readonly outside: readonly { readonly workspace: Workspace; readonly name: string }[];
};

/** All that there is to know of the bot, of what has been said to it, and of what it keeps. */
export async function groundOf({
  slack,
  deps,
  signingSecret,
  query,
  outside: some,
}: GroundParts): Promise<Ground> {
  const listeners = collectListeners(
    features.flatMap(({ listen }) => listen ?? []),
    deps,
  );
  const othersIds = (await query<{ id: string }>(everyId)).map(({ id }) => id);
  return {
    signingSecret,
    outsiders: some.map(({ workspace, name }) => ({
      teamId: workspace.teamId,
      personId: workspace.person(name).id,
      othersIds,
    })),
    sent: slack.sent.map(({ body, headers }) => ({ body, headers })),
    actions: [...listeners.actions.keys()],
    submissions: [...listeners.submissions.keys()],
    events: [...listeners.events.keys()],
    commands: [...listeners.commands.keys()],
  };
}

const everyId = `select id::text from pairs union all select id::text from goals union all select id::text from programs
  union all select id::text from rounds union all select id::text from deliveries`;

/** What changes from now on, an attack has changed, and no minute that went by. */
export async function letNothingComeDue(query: Query): Promise<void> {
  await nothingOnItsWay(query);
  await query('delete from touchpoints');
  await query(`delete from deliveries where state = 'waiting'`);
}

async function furnish({ slack, filling: { deps } }: Stage, teamId: string): Promise<Workspace> {
  const workspace = slack.addWorkspace({ teamId, name: `Company ${teamId}`, people: [...crowd, outside] });
  const { workspaceId } = await install(deps, workspace.botToken);
  await refreshDirectory(deps, { workspaceId });
  await enrolEverybody(deps, workspace, crowd);
  const ana = workspace.person('Ana Sousa');
  await insist(ana, () => previewRound(ana).then(() => confirmRound(ana)), 120_000);
  const pair = await ownPair(workspace, ana);
  await propose(pair, 'To grow as leads');
  await sign(pair);
  await setGoal(pair, { goal: 'Lead a retrospective', firstStep: 'Ask for a date' });
  await meet(pair);
  return workspace;
}
