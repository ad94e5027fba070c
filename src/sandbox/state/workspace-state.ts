import type { Clock } from '../../clock.ts';
import { APP_ID, derivedId } from './identifiers.ts';
import type {
  ConversationRecord,
  FileRecord,
  Notice,
  PersonDetails,
  PersonRecord,
  UserGroupRecord,
  ViewRecord,
} from './records.ts';

/** Everything one stand-in workspace knows. Mutable: it is the stand-in's database. */
export type WorkspaceState = {
  readonly teamId: string;
  readonly name: string;
  readonly domain: string;
  readonly clock: Clock;
  readonly bot: {
    readonly appId: string;
    readonly userId: string;
    readonly botId: string;
    readonly name: string;
  };
  botToken: string;
  readonly revokedTokens: Set<string>;
  /** Of those that run out: until when each is good. */
  readonly expiries: Map<string, Temporal.Instant>;
  readonly grantedScopes: ReadonlySet<string>;
  readonly people: Map<string, PersonRecord>;
  readonly conversations: Map<string, ConversationRecord>;
  /** Person id → their App Home, once the app has published it. */
  readonly homes: Map<string, ViewRecord>;
  /** Person id → their open modals, the one in front last. */
  readonly modals: Map<string, readonly ViewRecord[]>;
  readonly notices: Map<string, Notice[]>;
  readonly files: Map<string, FileRecord>;
  readonly userGroups: Map<string, UserGroupRecord>;
  lastMicroseconds: bigint;
};

export type WorkspaceSetup = {
  readonly teamId: string;
  readonly name: string;
  readonly people: readonly PersonDetails[];
  readonly botName: string;
  readonly botToken: string;
  readonly grantedScopes: ReadonlySet<string>;
  readonly clock: Clock;
};

export function createWorkspaceState(setup: WorkspaceSetup): WorkspaceState {
  const { teamId, name, people, clock, grantedScopes, botToken, botName } = setup;
  const suffix = teamId.replace(/^T/, '');
  const state: WorkspaceState = {
    teamId,
    name,
    domain: name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
    clock,
    bot: { appId: APP_ID, userId: `U${suffix}BOT`, botId: `B${suffix}BOT`, name: botName },
    botToken,
    revokedTokens: new Set(),
    expiries: new Map(),
    grantedScopes,
    people: new Map(),
    conversations: new Map(),
    homes: new Map(),
    modals: new Map(),
    notices: new Map(),
    files: new Map(),
    userGroups: new Map(),
    lastMicroseconds: 0n,
  };
  addSystemPeople(state);
  for (const details of people) addPerson(state, details);
  addChannel(
    state,
    'general',
    humansOf(state).map(({ id }) => id),
  );
  return state;
}

export const humansOf = (state: WorkspaceState): PersonRecord[] =>
  [...state.people.values()].filter(({ isBot, id }) => !isBot && id !== SLACKBOT);

export const epochSeconds = ({ clock }: WorkspaceState): number =>
  Math.floor(clock.now().epochMilliseconds / 1000);

/** Slack lists its own Slackbot as a user that is *not* a bot: apps have to leave it out by its id. */
export const SLACKBOT = 'USLACKBOT';

const PLAIN_PERSON = {
  title: '',
  startDate: '',
  locale: 'en-US',
  isAdmin: false,
  isOwner: false,
  isGuest: false,
  hidesZone: false,
  status: { text: '', emoji: '', until: 0 },
  isDeactivated: false,
} as const;

/** The id counts people up, so that the same workspace has the same ids each time it is set up. */
export function addPerson(state: WorkspaceState, details: PersonDetails): PersonRecord {
  const id = `U${state.teamId.replace(/^T/, '')}${String(humansOf(state).length + 1).padStart(3, '0')}`;
  const person: PersonRecord = {
    displayName: details.name.split(' ')[0] ?? details.name,
    ...PLAIN_PERSON,
    ...details,
    id,
    handle: handleOf(details.name),
    isBot: false,
    updated: epochSeconds(state),
  };
  state.people.set(id, person);
  return person;
}

export function addChannel(
  state: WorkspaceState,
  name: string,
  memberIds: readonly string[],
): ConversationRecord {
  const channel: ConversationRecord = {
    id: derivedId('C', [state.teamId, name]),
    kind: 'channel',
    name,
    created: epochSeconds(state),
    memberIds: new Set(memberIds),
    messages: [],
    readUpTo: new Map(),
  };
  state.conversations.set(channel.id, channel);
  return channel;
}

const handleOf = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '.');

function addSystemPeople(state: WorkspaceState): void {
  const system = [
    { id: SLACKBOT, name: 'Slackbot', isBot: false },
    { id: state.bot.userId, name: state.bot.name, isBot: true },
  ];
  for (const { id, name, isBot } of system)
    state.people.set(id, {
      ...PLAIN_PERSON,
      id,
      name,
      isBot,
      displayName: name,
      timeZone: 'America/Los_Angeles',
      handle: handleOf(name),
      updated: epochSeconds(state),
    });
}
