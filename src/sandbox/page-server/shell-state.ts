import { conversationsOf } from '../driver/conversations.ts';
import type { SandboxActor, ErrorTold, World } from '../state/world.ts';
import { isAppInstalled } from '../state/installed.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import type { PagePerson } from './page-state.ts';
import { peopleOf } from './page-state.ts';
import type { PageOptions, PlaceInShort } from './controls.ts';
import type { Passage } from './passage.ts';
import type { Told } from './stories.ts';
import type { NetworkTrouble, Troubles } from './troubles.ts';

/** What stands around the panes: what only the sandbox knows and can do. */
export type ShellState = {
  readonly workspaces: readonly { readonly teamId: string; readonly name: string }[];
  readonly teamId: string;
  readonly people: readonly PagePerson[];
  readonly personId: string;
  /** Whom to show beside this person: a peer of theirs, in their DM. */
  readonly beside: { readonly personId: string; readonly at: string } | undefined;
  /** ISO 8601, by the sandbox's own clock. */
  readonly now: string;
  readonly canMoveClock: boolean;
  /** The clock, while it is on its way. */
  readonly passage: Passage | undefined;
  /** Whether anybody has done anything here yet that starting over would forget. */
  readonly isTouched: boolean;
  /** Whether what happens outlives the sandbox's end; undefined where the page can't say. */
  readonly isKept: boolean | undefined;
  readonly network: NetworkTrouble;
  readonly isInstalled: boolean;
  /** Why the bot is at its end, where it is. */
  readonly crash: string | undefined;
  /** The newest of what went wrong without anybody being told. */
  readonly lastError: ErrorTold | undefined;
  readonly deactivated: readonly PagePerson[];
  /** This person's group DMs. */
  readonly groupDms: readonly { readonly id: string; readonly name: string }[];
  readonly places: readonly PlaceInShort[];
  readonly told: Told | undefined;
  /** Lines of mrkdwn. */
  readonly guide: readonly string[];
};

type Around = PageOptions & {
  readonly troubles: Troubles;
  /** Whether somebody has acted by the page since all was as at the start. */
  readonly touched: { readonly isTouched: boolean };
};

export function shellState(actor: SandboxActor, { controls, guide, troubles, touched }: Around): ShellState {
  const { world, workspace, personId } = actor;
  return {
    workspaces: workspacesOf(world),
    teamId: workspace.teamId,
    people: peopleOf(workspace),
    personId,
    beside: besideOf(actor),
    now: world.clock.now().toString(),
    canMoveClock: controls !== undefined,
    passage: controls?.passage?.(),
    isTouched: touched.isTouched || hasMessages(workspace),
    isKept: controls?.isKept,
    network: troubles.network,
    isInstalled: isAppInstalled(workspace),
    crash: world.appCrash,
    lastError: world.errors.at(-1),
    deactivated: peopleOf(workspace, 'gone'),
    groupDms: conversationsOf(actor)
      .filter(({ kind }) => kind === 'mpim')
      .map(({ id, memberIds }) => ({ id, name: namesOf(actor, memberIds) })),
    told: controls?.stories?.told(),
    places: controls?.places ?? [],
    guide: controls?.guide?.() ?? guide,
  };
}

const hasMessages = ({ conversations }: WorkspaceState): boolean =>
  [...conversations.values()].some(({ messages }) => messages.length > 0);

const namesOf = ({ workspace, personId }: SandboxActor, ids: readonly string[]): string =>
  ids
    .filter((id) => id !== personId && isHuman(workspace, id))
    .map((id) => workspace.people.get(id)?.displayName)
    .join(', ');

const workspacesOf = ({ workspaces }: World): ShellState['workspaces'] =>
  [...workspaces.values()].map(({ teamId, name }) => ({ teamId, name }));

function besideOf(actor: SandboxActor): ShellState['beside'] {
  const { workspace, personId } = actor;
  const dm = conversationsOf(actor).find(({ kind }) => kind === 'mpim');
  const peer = dm?.memberIds.find((id) => id !== personId && isHuman(workspace, id));
  if (dm && peer !== undefined) return { personId: peer, at: dm.id };
  const other = peopleOf(workspace).find(({ id }) => id !== personId);
  return other && { personId: other.id, at: 'home' };
}

const isHuman = ({ people }: WorkspaceState, id: string): boolean => people.get(id)?.isBot === false;
