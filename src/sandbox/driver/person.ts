import { touch } from '../app/block-actions.ts';
import { runCommand, useShortcut } from '../app/commands.ts';
import { GestureError } from '../app/gesture-error.ts';
import { openAppTab } from '../app/home.ts';
import type { SandboxActor } from '../state/world.ts';
import { blocksOn, screenOf } from '../app/screen.ts';
import type { ScreenName } from '../app/screen.ts';
import { closeModal, submitModal } from '../app/submissions.ts';
import { addMessage, turnIntoChannel, visibleMessages } from '../state/conversations.ts';
import { frontModal, openModals } from '../state/modals.ts';
import type { Notice } from '../state/records.ts';
import { conversationsOf, generalOf, isWritable } from './conversations.ts';
import { findButton, findField } from './finding.ts';
import type { SeenConversation, SeenMessage, SeenView } from './seen.ts';
import { namesIn, seenMessage, seenView } from './seen.ts';

/** Where to look: `modal`, `home`, a conversation's newest fitting message, or one message as `conversationId/ts`. */
export type Where = string;
export type Pointing = { readonly in?: Where; readonly near?: string };

/** One person at their Slack. What they cannot do throws GestureError; what the app leaves unanswered, AppUnansweredError. */
export class Person {
  readonly id: string;
  readonly name: string;
  readonly #actor: SandboxActor;

  constructor(actor: SandboxActor, name: string) {
    this.id = actor.personId;
    this.name = name;
    this.#actor = actor;
  }

  /** Types a slash command, in #general unless told where. Resolves once the app has acknowledged it. */
  async command(line: string, options: { readonly in?: string } = {}): Promise<void> {
    await this.#act(() => runCommand(this.#actor, line, options.in ?? generalOf(this.#actor.workspace).id));
  }

  async shortcut(name: string): Promise<void> {
    await this.#act(() => useShortcut(this.#actor, name));
  }

  modal(): SeenView | undefined {
    const view = frontModal(this.#actor.workspace, this.id);
    return view && seenView(this.#actor, view);
  }

  /** How many modals lie on each other. */
  modalDepth(): number {
    return openModals(this.#actor.workspace, this.id).length;
  }

  /** Fills fields of the modal, each found by its label on screen or its block id. */
  async fillIn(
    answers: Readonly<Record<string, string | readonly string[]>>,
    pointing: Pointing = {},
  ): Promise<void> {
    for (const [label, answer] of Object.entries(answers)) await this.choose(label, answer, pointing);
  }

  async submit(): Promise<void> {
    await this.#act(() => submitModal(this.#actor));
  }

  async closeModal(): Promise<void> {
    await this.#act(() => closeModal(this.#actor));
  }

  /** Presses the button with this text, or chooses the line of a menu that reads so, confirming where it asks. */
  async press(words: string, pointing: Pointing = {}): Promise<void> {
    const name = this.#screenFor(pointing, (seen) => seen.buttons.includes(words));
    const screen = screenOf(this.#actor.workspace, this.id, name);
    const sought = { words, near: pointing.near };
    const { entered, ...place } = findButton(blocksOn(screen), sought, namesIn(this.#actor.workspace));
    await this.#act(() => touch(this.#actor, screen, { place, entered }));
  }

  /** Picks or types into the field or menu with this label or placeholder; options by their text or value. */
  async choose(label: string, answer: string | readonly string[], pointing: Pointing = {}): Promise<void> {
    const name = this.#screenFor(pointing, (seen) => seen.message.blocks.length > 0);
    const screen = screenOf(this.#actor.workspace, this.id, name);
    const sought = { words: label, near: pointing.near };
    const place = findField(blocksOn(screen), sought, namesIn(this.#actor.workspace));
    const entered = typeof answer === 'string' ? [answer] : answer;
    await this.#act(() => touch(this.#actor, screen, { place, entered }));
  }

  async openHome(): Promise<void> {
    await this.#act(() => openAppTab(this.#actor, 'home'));
  }

  home(): SeenView | undefined {
    const view = this.#actor.workspace.homes.get(this.id);
    return view && seenView(this.#actor, view);
  }

  conversations(): readonly SeenConversation[] {
    return conversationsOf(this.#actor);
  }

  /** What this person sees in a conversation, oldest first. */
  messages(conversationId: string): readonly SeenMessage[] {
    const conversation = this.#actor.workspace.conversations.get(conversationId);
    if (!conversation?.memberIds.has(this.id)) return [];
    return visibleMessages(conversation, this.id).map((it) => seenMessage(this.#actor, conversation, it));
  }

  /** All messages this person sees, of every conversation, oldest first. */
  allMessages(): readonly SeenMessage[] {
    return this.conversations()
      .flatMap(({ id }) => this.messages(id))
      .toSorted((one, other) => (one.ts < other.ts ? -1 : 1));
  }

  /** Writes a plain message. The app never hears of it: it has no scope to read any. */
  say(conversationId: string, words: string): void {
    const { workspace, world } = this.#actor;
    const conversation = workspace.conversations.get(conversationId);
    if (!conversation?.memberIds.has(this.id)) throw new GestureError('no_such_conversation', 'Not a member');
    if (!isWritable(this.#actor, conversation))
      throw new GestureError('read_only', 'Sending messages to this app has been turned off.');
    const escaped = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    addMessage(workspace, conversation, { authorId: this.id, text: escaped, blocks: [] });
    world.changed();
  }

  /** Turns a group DM that this person is in into a private channel, as any member can. The app hears nothing of it. */
  turnIntoChannel(conversationId: string, name: string): void {
    const { workspace, world } = this.#actor;
    const conversation = workspace.conversations.get(conversationId);
    if (conversation?.kind !== 'mpim' || !conversation.memberIds.has(this.id))
      throw new GestureError('no_such_conversation', 'Not a group DM of theirs');
    turnIntoChannel(workspace, conversation, name);
    world.changed();
  }

  /** The lines Slack itself has shown this person, for instance that the app did not respond. */
  notices(): readonly Notice[] {
    return this.#actor.workspace.notices.get(this.id) ?? [];
  }

  async #act(gesture: () => Promise<void>): Promise<void> {
    try {
      await gesture();
    } finally {
      this.#actor.world.changed();
    }
  }

  #screenFor(pointing: Pointing, fits: (seen: SeenMessage) => boolean): ScreenName {
    const where = pointing.in ?? (this.modalDepth() > 0 ? 'modal' : undefined);
    if (where === 'modal' || where === 'home') return { kind: where };
    const [channelId, ts] = where?.split('/') ?? [];
    if (channelId && ts) return { kind: 'message', channelId, ts };
    const messages = channelId ? this.messages(channelId) : this.allMessages();
    const seen = messages.findLast(fits) ?? messages.at(-1);
    if (!seen) throw new GestureError('nothing_open', 'There is no modal open and no message to act on');
    return { kind: 'message', channelId: seen.channelId, ts: seen.ts };
  }
}
