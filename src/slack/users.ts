import { z } from 'zod';
import type { Log } from '../log.ts';
import { firstReadable, type Names } from '../names.ts';
import { zonePlaceNamed } from '../time-zones.ts';
import { readable } from '../written.ts';

/** What Slack says in another shape than it documents counts as not said. */
const maybe = <Type extends z.ZodType>(type: Type) => type.optional().catch(undefined);

const slackUser = z.object({
  id: z.string().regex(/^[A-Z0-9]+$/),
  name: maybe(z.string()),
  real_name: maybe(z.string()),
  profile: maybe(
    z.object({
      display_name: maybe(z.string()),
      real_name: maybe(z.string()),
      title: maybe(z.string()),
      /** A day, where the workspace asks people for it. */
      start_date: maybe(z.iso.date()),
      status_emoji: maybe(z.string()),
      /** Epoch seconds; 0 for a status that has no end. */
      status_expiration: maybe(z.int().min(0).max(8.64e12)),
    }),
  ),
  tz: maybe(z.string()),
  /** Seconds east of UTC, by the time of the year. */
  tz_offset: maybe(z.number()),
  locale: maybe(z.string()),
  is_admin: maybe(z.boolean()),
  is_owner: maybe(z.boolean()),
  is_bot: maybe(z.boolean()),
  /** A guest, of several channels or (ultra) of one. */
  is_restricted: maybe(z.boolean()),
  is_ultra_restricted: maybe(z.boolean()),
  /** Of another workspace, and in no channel that is shared with this one. */
  is_stranger: maybe(z.boolean()),
  /** Where the person belongs: with channels shared between companies, not always this workspace. */
  team_id: maybe(z.string()),
  /** In an organisation of several workspaces, all that the person is in. */
  enterprise_user: maybe(z.object({ teams: maybe(z.array(z.string())) })),
  deleted: maybe(z.boolean()),
  /** Epoch seconds. */
  updated: maybe(z.int().min(0).max(8.64e12)),
});

/** What Slack says of a person, as far as we use it. */
export type SlackUser = z.infer<typeof slackUser>;

export type SlackPerson = Names & {
  /** Of IANA, or a fixed distance from UTC such as `+05:30`. */
  readonly timeZone: string;
  /** Whether it is known: else it is UTC meanwhile. */
  readonly hasZone: boolean;
  readonly isSlackAdmin: boolean;
  readonly isActive: boolean;
  /** Whether Slack lets them into some of the workspace's channels only. */
  readonly isGuest: boolean;
};

/** Each person once, as they were told of last. A record that tells of nobody is left out and logged, and spoils no other. */
export function readUsers(told: readonly unknown[], log: Log): readonly SlackUser[] {
  const users = told.flatMap((record) => {
    const read = slackUser.safeParse(record);
    if (!read.success) log.warn({ err: read.error }, 'what Slack says of somebody could not be read');
    return read.success ? [read.data] : [];
  });
  const inOrder = users.toSorted((one, other) => (one.updated ?? 0) - (other.updated ?? 0));
  return [...new Map(inOrder.map((user) => [user.id, user])).values()];
}

/** Apps do not belong to the workspace's people, nor do people of another one who share a channel with it. */
export function isPersonOf(workspaceId: string, user: SlackUser): boolean {
  if (user.id === 'USLACKBOT' || user.is_bot === true || user.is_stranger === true) return false;
  const { team_id = workspaceId, enterprise_user } = user;
  return team_id === workspaceId || enterprise_user?.teams?.includes(workspaceId) === true;
}

/** In whole seconds, as Slack counts. */
export const changedAt = ({ updated = 0 }: SlackUser): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(updated * 1000);

export function asPerson(user: SlackUser): SlackPerson {
  const realName = firstReadable(user.profile?.real_name, user.real_name);
  const handle = firstReadable(user.name);
  return {
    id: user.id,
    name: firstReadable(user.profile?.display_name, realName, handle, user.id),
    realName,
    handle,
    ...placeOf(user),
    isSlackAdmin: user.is_admin === true || user.is_owner === true,
    isActive: user.deleted !== true,
    isGuest: user.is_restricted === true || user.is_ultra_restricted === true,
  };
}

/** A zone that this process can reckon with, by its name of now: else the distance from UTC that Slack tells too, else UTC itself. */
function placeOf({ tz, tz_offset: offset = 0 }: SlackUser): Pick<SlackPerson, 'timeZone' | 'hasZone'> {
  if (tz !== undefined && isZone(tz)) return { timeZone: zonePlaceNamed(tz) ?? tz, hasZone: true };
  const minutes = Math.round(Math.abs(offset) / 60);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  const distance = `${offset < 0 ? '-' : '+'}${hours}:${rest}`;
  if (minutes > 0 && isZone(distance)) return { timeZone: distance, hasZone: true };
  return { timeZone: 'UTC', hasZone: false };
}

function isZone(name: string): boolean {
  try {
    return new Temporal.ZonedDateTime(0n, name).timeZoneId !== '';
  } catch {
    return false;
  }
}

/** What Slack itself offers for somebody who works: elsewhere, in meetings, on their way, or undisturbed. */
const atWork: ReadonlySet<string> = new Set([
  ':house_with_garden:',
  ':spiral_calendar_pad:',
  ':bus:',
  ':headphones:',
]);

/** When a status ends that may say that somebody is away. What it says is not read. */
export function statusEndOf({ profile }: SlackUser): Temporal.Instant | undefined {
  const { status_emoji: emoji = '', status_expiration: end = 0 } = profile ?? {};
  return end > 0 && !atWork.has(emoji) ? Temporal.Instant.fromEpochMilliseconds(end * 1000) : undefined;
}

/** What they say of their work in Slack itself. */
export function workOf({ profile }: SlackUser) {
  const { title = '', start_date: startDate } = profile ?? {};
  return {
    title: readable(title) === '' ? '' : title.trim(),
    startedOn: startDate === undefined ? undefined : Temporal.PlainDate.from(startDate),
  };
}

/** As a tag of BCP 47, which dates and numbers can be written by. */
export function localeOf({ locale = '' }: SlackUser): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en-US';
  } catch {
    return 'en-US';
  }
}
