import { setTimeout as pause } from 'node:timers/promises';
import { freshId } from '../state/identifiers.ts';
import { isAppInstalled } from '../state/installed.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { epochSeconds } from '../state/workspace-state.ts';
import type { World } from '../state/world.ts';
import type { RequestDelivery } from './send.ts';
import { sendToApp } from './send.ts';

export type EventSent = { readonly type: string } & Readonly<Record<string, unknown>>;

/** How an event fared: not sent where the manifest does not subscribe to it, or where the app has been removed. */
export type EventOutcome = 'acknowledged' | 'given up' | 'not subscribed' | 'not installed';

/** What Slack still tells an app that has been removed. */
const OF_THE_END: ReadonlySet<string> = new Set(['tokens_revoked', 'app_uninstalled']);

/** Sends an event, and again with the same id while the app does not acknowledge it, as often as Slack does. */
export async function sendEvent(
  world: World,
  workspace: WorkspaceState,
  event: EventSent,
): Promise<EventOutcome> {
  if (!world.manifest.settings.event_subscriptions.bot_events.includes(event.type)) return 'not subscribed';
  if (!isAppInstalled(workspace) && !OF_THE_END.has(event.type)) return 'not installed';
  const body = JSON.stringify(envelope(workspace, event));
  let delivery = await sendEventBody(world, body, {});
  for (const [index, wait] of world.timing.eventRetries.entries()) {
    if (isAcknowledged(delivery) || delivery.retriesRefused) break;
    await pause(wait);
    const reason = delivery.status === 0 ? 'http_timeout' : 'http_error';
    delivery = await sendEventBody(world, body, {
      'x-slack-retry-num': String(index + 1),
      'x-slack-retry-reason': reason,
    });
  }
  return isAcknowledged(delivery) ? 'acknowledged' : 'given up';
}

const isAcknowledged = ({ status }: RequestDelivery): boolean => status >= 200 && status < 300;

const sendEventBody = (
  world: World,
  body: string,
  headers: Record<string, string>,
): Promise<RequestDelivery> =>
  sendToApp(world, { kind: 'event', contentType: 'application/json', body, headers });

function envelope(workspace: WorkspaceState, event: EventSent): Record<string, unknown> {
  return {
    token: 'sandbox-verification-token',
    team_id: workspace.teamId,
    api_app_id: workspace.bot.appId,
    event: { event_ts: `${epochSeconds(workspace)}.000000`, ...event },
    type: 'event_callback',
    event_id: freshId('Ev'),
    event_time: epochSeconds(workspace),
    authorizations: [
      {
        enterprise_id: null,
        team_id: workspace.teamId,
        user_id: workspace.bot.userId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${freshId('')}`,
  };
}

/** Slack tells of an uninstallation by two events, in either order. */
export async function sendUninstalled(world: World, workspace: WorkspaceState): Promise<void> {
  await Promise.all([
    sendEvent(world, workspace, {
      type: 'tokens_revoked',
      tokens: { oauth: [], bot: [workspace.bot.userId] },
    }),
    sendEvent(world, workspace, { type: 'app_uninstalled' }),
  ]);
}

/** Asks the app to prove its address, as Slack does when a request URL is saved. */
export async function verifyUrl(world: World): Promise<boolean> {
  const challenge = freshId('challenge');
  const body = JSON.stringify({ token: 'sandbox-verification-token', challenge, type: 'url_verification' });
  const { status, answer } = await sendEventBody(world, body, {});
  return status === 200 && answer.includes(challenge);
}
