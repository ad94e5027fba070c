import { isAppInstalled } from '../state/installed.ts';
import { randomToken } from '../state/identifiers.ts';
import type { ConversationRecord, PersonRecord } from '../state/records.ts';
import type { SandboxActor, World } from '../state/world.ts';
import { GestureError } from './gesture-error.ts';
import type { RequestDelivery } from '../outgoing/send.ts';
import { sendToApp } from '../outgoing/send.ts';

export const VERIFICATION_TOKEN = 'sandbox-verification-token';

/** Throws GestureError. */
export function actingPerson({ workspace, personId }: SandboxActor): PersonRecord {
  const person = workspace.people.get(personId);
  if (!person || person.isDeactivated) throw new GestureError('no_such_person', `${personId} cannot sign in`);
  return person;
}

export function interactionBasics(actor: SandboxActor, type: string): Record<string, unknown> {
  const { workspace } = actor;
  const person = actingPerson(actor);
  return {
    type,
    team: { id: workspace.teamId, domain: workspace.domain },
    user: { id: person.id, username: person.handle, name: person.handle, team_id: workspace.teamId },
    api_app_id: workspace.bot.appId,
    token: VERIFICATION_TOKEN,
    enterprise: null,
    is_enterprise_install: false,
  };
}

export const interactionBody = (payload: unknown): string =>
  new URLSearchParams({ payload: JSON.stringify(payload) }).toString();

/** Slack sends nothing to an app that has been removed. Throws GestureError. */
export function requireInstalled({ workspace }: SandboxActor): void {
  if (!isAppInstalled(workspace))
    throw new GestureError('not_installed', `${workspace.bot.name} isn’t installed in this workspace.`);
}

export const sendInteraction = (world: World, payload: Record<string, unknown>): Promise<RequestDelivery> =>
  sendToApp(world, {
    kind: String(payload['type']),
    contentType: 'application/x-www-form-urlencoded',
    body: interactionBody(payload),
  });

/** The name of a conversation as commands and interactions carry it. */
export function channelName({ kind, name }: ConversationRecord): string {
  if (kind === 'im') return 'directmessage';
  return name;
}

export function issueResponseUrl(
  { world, workspace, personId }: SandboxActor,
  at: { readonly channelId: string; readonly messageTs?: string },
): string {
  const id = randomToken();
  const issuedAt = world.clock.now();
  world.responseUrls.set(id, { teamId: workspace.teamId, personId, ...at, issuedAt, uses: 0 });
  return `${world.url}/response/${id}`;
}
