import type { PersonRecord } from '../state/records.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';

/** A person in the shape Slack gives them to an app without `users:read.email`. A deactivated one shows less. */
export function userObject(workspace: WorkspaceState, person: PersonRecord): Record<string, unknown> {
  const identity = {
    id: person.id,
    team_id: workspace.teamId,
    name: person.handle,
    deleted: person.isDeactivated,
    profile: profileOf(workspace, person),
    is_bot: person.isBot,
    is_app_user: false,
    updated: person.updated,
  };
  if (person.isDeactivated) return identity;
  const zone = workspace.clock.now().toZonedDateTimeISO(person.timeZone);
  return {
    ...identity,
    real_name: person.name,
    ...(person.hidesZone
      ? { tz: null, tz_label: null, tz_offset: 0 }
      : {
          tz: person.timeZone,
          tz_label: zoneLabel(person.timeZone, zone.epochMilliseconds),
          tz_offset: zone.offsetNanoseconds / 1e9,
        }),
    locale: person.locale,
    is_admin: person.isAdmin || person.isOwner,
    is_owner: person.isOwner,
    is_primary_owner: person.isOwner,
    is_restricted: person.isGuest,
    is_ultra_restricted: false,
  };
}

function profileOf(workspace: WorkspaceState, person: PersonRecord): Record<string, unknown> {
  return {
    real_name: person.name,
    real_name_normalized: person.name,
    display_name: person.displayName,
    display_name_normalized: person.displayName,
    title: person.title,
    ...(person.startDate !== '' && { start_date: person.startDate }),
    status_text: person.status.text,
    status_emoji: person.status.emoji,
    status_expiration: person.status.until,
    team: workspace.teamId,
  };
}

const zoneLabel = (timeZone: string, at: number): string =>
  labelFormat(timeZone)
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;

/** Kept, since each user that is told of has one, and to make it takes long. */
function labelFormat(timeZone: string): Intl.DateTimeFormat {
  const format =
    labelFormats.get(timeZone) ?? new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'long' });
  labelFormats.set(timeZone, format);
  return format;
}

const labelFormats = new Map<string, Intl.DateTimeFormat>();
