import type { SandboxActor } from '../state/world.ts';
import type { Block } from '../block-kit/blocks.ts';
import { interactiveElementsOf, isMenu, optionsOf, withInner } from '../block-kit/elements-of.ts';
import type { InteractiveElement } from '../block-kit/elements.ts';
import { readBlocks } from '../reading/blocks.ts';
import { readText } from '../reading/text-object.ts';
import { parseMrkdwn, readMarks } from '../reading/mrkdwn.ts';
import type { NameOf } from '../reading/mrkdwn.ts';
import { messageValues } from '../state/conversations.ts';
import type { ConversationRecord, MessageRecord, ViewRecord } from '../state/records.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';

/** A view as one person has it before them. */
export type SeenView = {
  readonly id: string;
  /** A modal's title; empty for Home. */
  readonly title: string;
  /** Everything there is to read, one line for each part, errors included. */
  readonly reading: string;
  readonly buttons: readonly string[];
  /** Field label → what is wrong with it. */
  readonly errors: Readonly<Record<string, string>>;
  readonly view: ViewRecord;
};

export type SeenMessage = {
  readonly ts: string;
  readonly channelId: string;
  /** The author's name. */
  readonly from: string;
  readonly reading: string;
  readonly buttons: readonly string[];
  /** The plain text beside the blocks: what a notification shows. */
  readonly notification: string;
  readonly isEphemeral: boolean;
  readonly isEdited: boolean;
  readonly files: readonly { readonly name: string; readonly content: string }[];
  readonly message: MessageRecord;
};

export type SeenConversation = {
  readonly id: string;
  readonly kind: ConversationRecord['kind'];
  /** The channel's name, or the names of the others in it. */
  readonly name: string;
  readonly memberIds: readonly string[];
  readonly unread: number;
};

/** Everything a person would read on it. */
export const text = (seen: { readonly reading: string } | undefined): string => seen?.reading ?? '';

export const namesIn =
  (workspace: WorkspaceState): NameOf =>
  (id) =>
    workspace.people.get(id)?.displayName ??
    workspace.conversations.get(id)?.name ??
    workspace.userGroups.get(id)?.handle ??
    id;

export function seenView({ workspace }: SandboxActor, view: ViewRecord): SeenView {
  const { definition } = view;
  const { blocks } = definition;
  const errors = Object.fromEntries(
    Object.entries(view.errors).map(([blockId, error]) => [labelOf(blocks, blockId), error]),
  );
  const reading = readBlocks(blocks, { nameOf: namesIn(workspace), values: view.values });
  const frame = definition.type === 'modal' ? definition : undefined;
  return {
    id: view.id,
    title: frame?.title.text ?? '',
    reading: [frame?.title.text, reading, ...Object.values(errors), frame?.submit?.text]
      .filter(Boolean)
      .join('\n'),
    buttons: buttonsOf(blocks, namesIn(workspace)),
    errors,
    view,
  };
}

/** Whoever waits for a message looks at all there are again and again: what they say is read where it is asked for. */
export function seenMessage(
  { workspace, personId }: SandboxActor,
  conversation: ConversationRecord,
  message: MessageRecord,
): SeenMessage {
  const nameOf = namesIn(workspace);
  return {
    ts: message.ts,
    channelId: conversation.id,
    from: workspace.people.get(message.authorId)?.name ?? message.authorId,
    get reading() {
      const body =
        message.blocks.length > 0
          ? readBlocks(message.blocks, { nameOf, values: messageValues(message, personId) })
          : readMarks(parseMrkdwn(message.text, nameOf));
      return [body, ...message.files.map(({ title }) => title)].filter(Boolean).join('\n');
    },
    get buttons() {
      return buttonsOf(message.blocks, nameOf);
    },
    notification: message.text,
    isEphemeral: message.visibleTo !== undefined,
    isEdited: message.editedTs !== undefined,
    get files() {
      return message.files.map(({ name, content }) => ({ name, content: content.toString() }));
    },
    message,
  };
}

/** What can be pressed: buttons, and the lines of menus that stand among them. */
const buttonsOf = (blocks: readonly Block[], nameOf: NameOf): readonly string[] =>
  withInner(blocks).flatMap((block) =>
    interactiveElementsOf(block).flatMap((element) => linesOf(block, element, nameOf)),
  );

function linesOf(block: Block, element: InteractiveElement, nameOf: NameOf): readonly string[] {
  if (element.type === 'button') return [readText(element.text, nameOf)];
  return isMenu(block, element) ? optionsOf(element).map(({ text: line }) => readText(line, nameOf)) : [];
}

function labelOf(blocks: readonly Block[], blockId: string): string {
  const block = withInner(blocks).find(({ block_id }) => block_id === blockId);
  return block?.type === 'input' ? block.label.text : blockId;
}
