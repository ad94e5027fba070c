import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../db/database.ts';
import type { SlackMethod } from './failures.ts';

/** So many calls of a workspace's in any stretch of so many seconds. */
type Allowance = { readonly calls: number; readonly seconds: number };

/**
 * What Slack's documentation allows ("Web API rate limits", docs.slack.dev/apis/web-api/rate-limits): each method has a tier, which
 * counts for each workspace by itself; posting has a rule of its own, several hundred a minute in a workspace and about one a second
 * in one conversation, of which a few may come at once.
 */
const allowed = {
  tier2: { calls: 20, seconds: 60 },
  tier3: { calls: 50, seconds: 60 },
  tier4: { calls: 100, seconds: 60 },
  posting: { calls: 300, seconds: 60 },
  conversation: { calls: 10, seconds: 10 },
  /** Of tier 4, four fifths: the rest is for those who open their Home, which waits for nothing. */
  redrawing: { calls: 80, seconds: 60 },
} as const satisfies Record<string, Allowance>;

/** What is counted. In one conversation posts are counted for it as well as for the workspace. */
export type Paced =
  | Extract<
      SlackMethod,
      'chat.postMessage' | 'chat.update' | 'conversations.close' | 'conversations.open' | 'views.publish'
    >
  | 'conversation';

export type Rate = {
  /** From one call to the next. 0 where nothing needs to wait. */
  readonly everySeconds: number;
  /** So many may go together, once nothing went for a while. */
  readonly atOnce: number;
};

export type Rates = Readonly<Record<Paced, Rate>>;

/**
 * As near to what is allowed as can be without exceeding it: in no stretch of that length do more calls fit than are allowed, those
 * that go together included. What is left of a twenty-fifth makes up for calls that reach Slack a moment late.
 */
const within = ({ calls, seconds }: Allowance, atOnce = Math.max(1, Math.floor(calls / 25))): Rate => ({
  everySeconds: seconds / (calls - atOnce),
  atOnce,
});

export const slackRates: Rates = {
  'chat.postMessage': within(allowed.posting),
  'chat.update': within(allowed.tier3),
  conversation: within(allowed.conversation, 2),
  'conversations.close': within(allowed.tier2),
  'conversations.open': within(allowed.tier3),
  // What changes for a few is seen at once.
  'views.publish': within(allowed.redrawing, 20),
};

const free: Rate = { everySeconds: 0, atOnce: 1 };

/** Where Slack's minutes cannot be waited for, as where the clock is moved: it then says itself that a call was one too many. */
export const unpaced: Rates = {
  'chat.postMessage': free,
  'chat.update': free,
  conversation: free,
  'conversations.close': free,
  'conversations.open': free,
  'views.publish': free,
};

/** The calls that something needs, each made once. */
export type Calls = {
  readonly methods: readonly Exclude<Paced, 'conversation'>[];
  /** Where something is posted: a conversation's id, or the people whose it is. */
  readonly place?: string;
};

export type Asking = {
  readonly rates: Rates;
  readonly now: Temporal.Instant;
  /** As it was given with the wait that is over now, where there was one. */
  readonly turn?: string | undefined;
  /** Somebody waits for it: it goes at once, and what is sent of the bot's own accord makes up for it. */
  readonly isPressedFor?: boolean;
  /** Real time, by the database's own clock where it is not given. */
  readonly moment?: Temporal.Instant;
};

/** There is no room now, or Slack has asked to be left alone. */
export type Wait = {
  readonly seconds: number;
  /** Whether that is Slack's own word: nothing of this kind goes out before, whoever waits for it. */
  readonly isHeld: boolean;
  /** To be brought along after the wait. */
  readonly turn: string | undefined;
};

/**
 * Takes room for all of these calls, in what Slack allows the workspace, or for none of them. It is shared by all replicas, and taken
 * in one statement. To be asked last in its transaction: until that ends, others of the workspace wait for it.
 * @returns how long to wait; undefined where they may be made now
 */
export async function takeRoom(
  { db, locks }: WorkspaceTransaction,
  { methods, place }: Calls,
  { rates, now, turn, isPressedFor = false, moment }: Asking,
): Promise<Wait | undefined> {
  const wanted = [
    ...methods.map((method) => ({ bucket: bucketOf(method), ...rates[method] })),
    ...(place === undefined ? [] : [{ bucket: placeBucket(place), ...rates.conversation }]),
  ].toSorted((one, other) => (one.bucket < other.bucket ? -1 : 1));
  const buckets = wanted.map(({ bucket }) => bucket);
  locks.lock('slackCalls', buckets);
  const { rows } = await sql<{ seconds: number; isHeld: boolean; turn: string | null }>`
    select seconds, is_held, turn::text from take_slack_room(
      ${buckets}::text[], ${wanted.map(({ everySeconds }) => everySeconds)}::float8[],
      ${wanted.map(({ atOnce }) => atOnce)}::float8[],
      ${turn ?? null}::timestamptz, ${!isPressedFor}::boolean, ${now}::timestamptz,
      coalesce(${moment ?? null}::timestamptz, clock_timestamp()))`.execute(db);
  const [told] = rows;
  if (!told || told.seconds === 0) return undefined;
  return { seconds: told.seconds, isHeld: told.isHeld, turn: told.turn ?? undefined };
}

type Held = { readonly method: SlackMethod; readonly until: Temporal.Instant };

/** Slack has asked for patience with this method in this workspace, and no other. */
export async function holdBack({ db, locks }: WorkspaceTransaction, { method, until }: Held): Promise<void> {
  const bucket = bucketOf(method);
  locks.lock('slackCalls', [bucket]);
  await db
    .insertInto('slackCalls')
    .values({ bucket, heldUntil: until })
    .onConflict((conflict) => conflict.columns(['workspaceId', 'bucket']).doUpdateSet({ heldUntil: until }))
    .execute();
}

/** What has not been called since then is as free as what never was. */
export async function forgetCalls({ db }: WorkspaceTransaction, before: Temporal.Instant): Promise<void> {
  await db.deleteFrom('slackCalls').where('freeAt', '<', before).where('heldUntil', '<', before).execute();
}

const bucketOf = (method: SlackMethod): string => method;

/** It tells where the same is meant, and not which conversation or whose. */
const placeBucket = (place: string): string =>
  `in ${createHash('sha256').update(place).digest('hex').slice(0, 16)}`;
