import { GestureError } from '../app/gesture-error.ts';
import type { EventOutcome, EventSent } from '../outgoing/events.ts';
import { sendEvent, sendUninstalled } from '../outgoing/events.ts';
import { directConversation } from '../state/conversations.ts';
import { freshId } from '../state/identifiers.ts';
import { isAppInstalled, setAppInstalled } from '../state/installed.ts';
import type { PersonDetails, PersonRecord } from '../state/records.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { addChannel, addPerson, epochSeconds, humansOf } from '../state/workspace-state.ts';
import type { World } from '../state/world.ts';
import { userObject } from '../web-api/user-object.ts';
import { generalOf } from './conversations.ts';
import { Person } from './person.ts';

/** One workspace of the stand-in, with the app installed. */
export class Workspace {
  readonly teamId: string;
  readonly name: string;
  readonly botUserId: string;
  readonly state: WorkspaceState;
  readonly #world: World;

  constructor(world: World, state: WorkspaceState) {
    this.teamId = state.teamId;
    this.name = state.name;
    this.botUserId = state.bot.userId;
    this.state = state;
    this.#world = world;
  }

  /** The app's bot token; a new one after `reinstall`. */
  get botToken(): string {
    return this.state.botToken;
  }

  /** The people in it, the app and Slackbot left out. */
  people(): readonly PersonRecord[] {
    return humansOf(this.state);
  }

  /** By id, full name or display name. Throws GestureError where there is none or more than one. */
  person(wanted: string): Person {
    const found = this.people().filter(
      ({ id, name, displayName }) => id === wanted || name === wanted || displayName === wanted,
    );
    const [one] = found;
    if (!one || found.length > 1)
      throw new GestureError(
        one ? 'ambiguous' : 'no_such_person',
        `${found.length} people are called "${wanted}"`,
      );
    return new Person({ world: this.#world, workspace: this.state, personId: one.id }, one.name);
  }

  /** The id of the direct conversation of these people, among themselves. */
  conversationOf(...people: readonly Person[]): string {
    return directConversation(
      this.state,
      people.map(({ id }) => id),
    ).conversation.id;
  }

  get generalId(): string {
    return generalOf(this.state).id;
  }

  addChannel(name: string, members: readonly Person[]): string {
    return addChannel(
      this.state,
      name,
      members.map(({ id }) => id),
    ).id;
  }

  addUserGroup(name: string, members: readonly Person[]): string {
    const id = freshId('S');
    const handle = name.toLowerCase().replaceAll(' ', '-');
    this.state.userGroups.set(id, { id, name, handle, memberIds: members.map((member) => member.id) });
    return id;
  }

  /** Sends an event as Slack would; resolves once the app acknowledged it or Slack gave up. */
  emit(event: EventSent): Promise<EventOutcome> {
    return sendEvent(this.#world, this.state, event);
  }

  /** Someone joins the workspace, and the app hears of it. */
  async join(details: PersonDetails): Promise<Person> {
    const record = addPerson(this.state, details);
    generalOf(this.state).memberIds.add(record.id);
    await this.emit({ type: 'team_join', user: userObject(this.state, record) });
    return this.person(record.id);
  }

  /** Something about a person changes (deactivation, time zone …), and the app hears of it. */
  async change(wanted: string, details: Partial<PersonDetails>): Promise<void> {
    const { id } = this.person(wanted);
    const record = this.state.people.get(id);
    if (!record) return;
    const changed = {
      ...record,
      ...details,
      updated: Math.max(epochSeconds(this.state), record.updated + 1),
    };
    this.state.people.set(id, changed);
    await this.emit({ type: 'user_change', user: userObject(this.state, changed) });
  }

  /** An admin removes the app: its token dies and both events go out. Nothing more reaches it from here. */
  async uninstall(): Promise<void> {
    if (!isAppInstalled(this.state)) return;
    setAppInstalled(this.state, false);
    for (const token of [this.state.botToken, ...this.state.expiries.keys()])
      this.state.revokedTokens.add(token);
    await sendUninstalled(this.#world, this.state);
  }

  /** Installs the app again and gives its new token. */
  reinstall(): string {
    setAppInstalled(this.state, true);
    this.state.botToken = `xoxb-${this.teamId}-${freshId('')}`;
    return this.state.botToken;
  }
}
