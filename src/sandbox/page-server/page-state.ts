import type { SandboxActor } from '../state/world.ts';
import { isActiveAt } from './presence.ts';
import type { Block } from '../block-kit/blocks.ts';
import type { ViewDefinition } from '../block-kit/views.ts';
import { conversationsOf, isWritable } from '../driver/conversations.ts';
import { namesIn, seenMessage } from '../driver/seen.ts';
import type { SeenConversation } from '../driver/seen.ts';
import { messageValues, visibleMessages } from '../state/conversations.ts';
import { openModals } from '../state/modals.ts';
import type { ConversationRecord, ViewRecord } from '../state/records.ts';
import type { Values } from '../state/values.ts';
import { humansOf } from '../state/workspace-state.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';

export type PagePerson = {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  readonly title: string;
  readonly timeZone: string;
  /** BCP 47 */
  readonly locale: string;
  /** Admin, owner, guest; empty for most. */
  readonly standing: string;
  readonly isActive: boolean;
};

export type PageMessage = {
  readonly ts: string;
  readonly authorId: string;
  readonly from: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly values: Values;
  readonly isEphemeral: boolean;
  readonly isEdited: boolean;
  readonly files: readonly { readonly title: string; readonly url: string }[];
};

export type PageConversation = SeenConversation & {
  readonly isWritable: boolean;
  readonly isApp: boolean;
  /** A group DM that became a channel is one for its members alone. */
  readonly isPrivate: boolean;
  /** The others in it, people alone. */
  readonly others: readonly string[];
  /** The ts of the last message that this person has seen. */
  readonly readUpTo: string;
  readonly messages: readonly PageMessage[];
};

export type PageView = {
  readonly id: string;
  readonly hash: string;
  readonly definition: ViewDefinition;
  readonly values: Values;
  readonly errors: Readonly<Record<string, string>>;
};

export type SlashCommand = {
  readonly command: string;
  readonly description: string;
  /** As the manifest has it, `[join|leave]`. */
  readonly usageHint: string;
};

/** All that the page shows of one person's Slack. */
export type PageState = {
  /** Another at each start of the sandbox. */
  readonly run: string;
  readonly workspaces: readonly { readonly teamId: string; readonly name: string }[];
  readonly teamId: string;
  readonly people: readonly PagePerson[];
  readonly personId: string;
  readonly app: { readonly name: string; readonly userId: string };
  readonly shortcuts: readonly string[];
  readonly commands: readonly SlashCommand[];
  readonly conversations: readonly PageConversation[];
  /** Open modals, the one in front last. */
  readonly modals: readonly PageView[];
  readonly home: PageView | null;
  /** Id → readable name, of people, conversations and groups. */
  readonly names: Readonly<Record<string, string>>;
  /** ISO 8601, by the sandbox's own clock. */
  readonly now: string;
};

export function pageState(actor: SandboxActor): PageState {
  const { world, workspace, personId } = actor;
  const home = workspace.homes.get(personId);
  return {
    run: world.run,
    workspaces: [...world.workspaces.values()].map(({ teamId, name }) => ({ teamId, name })),
    teamId: workspace.teamId,
    people: peopleOf(workspace),
    personId,
    app: { name: workspace.bot.name, userId: workspace.bot.userId },
    shortcuts: (world.manifest.features.shortcuts ?? []).map(({ name }) => name),
    commands: (world.manifest.features.slash_commands ?? []).map(
      ({ command, description, usage_hint = '' }) => ({ command, description, usageHint: usage_hint }),
    ),
    conversations: conversationsOf(actor).map((seen) => pageConversation(actor, seen)),
    modals: openModals(workspace, personId).map(pageView),
    home: home ? pageView(home) : null,
    names: Object.fromEntries(
      [...workspace.people.keys(), ...workspace.conversations.keys(), ...workspace.userGroups.keys()].map(
        (id) => [id, namesIn(workspace)(id)],
      ),
    ),
    now: world.clock.now().toString(),
  };
}

export const peopleOf = (workspace: WorkspaceState, which: 'here' | 'gone' = 'here'): PagePerson[] =>
  humansOf(workspace)
    .filter(({ isDeactivated }) => isDeactivated === (which === 'gone'))
    .map(({ id, name, displayName, title, timeZone, locale, isOwner, isAdmin, isGuest }) => ({
      id,
      name,
      displayName,
      title,
      timeZone,
      locale,
      isActive: isActiveAt(workspace.clock.now(), timeZone),
      standing: isOwner ? 'owner' : isAdmin ? 'admin' : isGuest ? 'guest' : '',
    }));

function pageConversation(actor: SandboxActor, seen: SeenConversation): PageConversation {
  const conversation = actor.workspace.conversations.get(seen.id);
  if (!conversation) throw new Error(`Conversation ${seen.id} is gone`);
  const { people, bot } = actor.workspace;
  const isApp = conversation.kind === 'im' && conversation.memberIds.has(bot.userId);
  const others = seen.memberIds.filter((id) => id !== actor.personId && id !== bot.userId);
  const isAmongPeople = conversation.kind !== 'channel' && !isApp;
  return {
    ...seen,
    name: isAmongPeople ? listed(others.map((id) => people.get(id)?.displayName ?? id)) : seen.name,
    isWritable: isWritable(actor, conversation),
    isApp,
    isPrivate: conversation.isPrivate === true,
    others,
    readUpTo: conversation.readUpTo.get(actor.personId) ?? '',
    messages: pageMessages(actor, conversation),
  };
}

const listed = (names: readonly string[]): string => names.toSorted().join(', ');

function pageMessages(actor: SandboxActor, conversation: ConversationRecord): PageMessage[] {
  return visibleMessages(conversation, actor.personId).map((message) => {
    const { ts, from, isEphemeral, isEdited } = seenMessage(actor, conversation, message);
    const { authorId, text, blocks, files } = message;
    const values = messageValues(message, actor.personId);
    const links = files.map(({ id, title }) => ({
      title,
      url: `/sandbox/file/${actor.workspace.teamId}/${id}`,
    }));
    return { ts, from, isEphemeral, isEdited, authorId, text, blocks, values, files: links };
  });
}

const pageView = ({ id, hash, definition, values, errors }: ViewRecord): PageView => ({
  id,
  hash,
  definition,
  values,
  errors,
});
