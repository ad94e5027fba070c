import type { Actor, World } from '../state/world.ts';
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

export type PagePerson = {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly timeZone: string;
  /** Admin, owner, guest; empty for most. */
  readonly standing: string;
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
  readonly messages: readonly PageMessage[];
};

export type PageView = {
  readonly id: string;
  readonly hash: string;
  readonly definition: ViewDefinition;
  readonly values: Values;
  readonly errors: Readonly<Record<string, string>>;
};

/** All that the page shows of one person's Slack. */
export type PageState = {
  readonly workspaces: readonly { readonly teamId: string; readonly name: string }[];
  readonly teamId: string;
  readonly people: readonly PagePerson[];
  readonly personId: string;
  readonly app: { readonly name: string; readonly userId: string };
  readonly shortcuts: readonly string[];
  readonly conversations: readonly PageConversation[];
  /** Open modals, the one in front last. */
  readonly modals: readonly PageView[];
  readonly home: PageView | null;
  /** Id → readable name, of people, conversations and groups. */
  readonly names: Readonly<Record<string, string>>;
  /** ISO 8601, by the sandbox's own clock. */
  readonly now: string;
  readonly canMoveClock: boolean;
  readonly guide: readonly string[];
};

export type PageExtras = { readonly canMoveClock: boolean; readonly guide: readonly string[] };

export function pageState(world: World, actor: Actor, extras: PageExtras): PageState {
  const { workspace, personId } = actor;
  const home = workspace.homes.get(personId);
  return {
    workspaces: [...world.workspaces.values()].map(({ teamId, name }) => ({ teamId, name })),
    teamId: workspace.teamId,
    people: peopleOf(actor),
    personId,
    app: { name: workspace.bot.name, userId: workspace.bot.userId },
    shortcuts: (world.manifest.features.shortcuts ?? []).map(({ name }) => name),
    conversations: conversationsOf(actor).map((seen) => pageConversation(actor, seen)),
    modals: openModals(workspace, personId).map(pageView),
    home: home ? pageView(home) : null,
    names: Object.fromEntries(
      [...workspace.people.keys(), ...workspace.conversations.keys(), ...workspace.userGroups.keys()].map(
        (id) => [id, namesIn(workspace)(id)],
      ),
    ),
    now: world.clock.now().toString(),
    ...extras,
  };
}

const peopleOf = ({ workspace }: Actor): PagePerson[] =>
  humansOf(workspace)
    .filter(({ isDeactivated }) => !isDeactivated)
    .map(({ id, name, title, timeZone, isOwner, isAdmin, isGuest }) => ({
      id,
      name,
      title,
      timeZone,
      standing: isOwner ? 'owner' : isAdmin ? 'admin' : isGuest ? 'guest' : '',
    }));

function pageConversation(actor: Actor, seen: SeenConversation): PageConversation {
  const conversation = actor.workspace.conversations.get(seen.id);
  if (!conversation) throw new Error(`Conversation ${seen.id} is gone`);
  return {
    ...seen,
    isWritable: isWritable(actor, conversation),
    isApp: conversation.kind === 'im' && conversation.memberIds.has(actor.workspace.bot.userId),
    messages: pageMessages(actor, conversation),
  };
}

function pageMessages(actor: Actor, conversation: ConversationRecord): PageMessage[] {
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
