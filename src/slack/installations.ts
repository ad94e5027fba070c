import { WebClient } from '@slack/web-api';
import type { WorkspaceTransaction } from '../db/database.ts';
import { forgetIfRemoved } from '../db/removed-workspaces.ts';
import type { Place } from '../db/vault.ts';
import type { Deps } from '../deps.ts';
import { backgroundClient, type WorkspaceClients } from './clients.ts';
import { failureOf } from './errors.ts';
import type { Installation } from './known-installations.ts';
import { endOutage } from './outages.ts';

export class InstallationError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Slack knows the token no more, or never did: another try would be refused too. */
export class TokenRefusedError extends InstallationError {}

export const tokenPlace = (workspaceId: string): Place => ({
  table: 'installations',
  column: 'bot_token',
  owner: workspaceId,
});

/**
 * Asks Slack whose token this is and keeps it, sealed. Installing again replaces the token, and what could not be sent without
 * it goes out. Where the app was removed too long ago, nothing of before is found.
 * @throws InstallationError where Slack does not take the token
 */
export async function install(
  { db, clock, slackOptions, installations }: Deps,
  botToken: string,
): Promise<Installation> {
  const identity = await whoseToken(new WebClient(botToken, slackOptions));
  await db.inWorkspace(identity.workspaceId, async (tx) => {
    const { db: trx, vault, workspaceId } = tx;
    await forgetIfRemoved(tx, clock.now());
    const row = {
      workspaceName: identity.workspaceName,
      botUserId: identity.botUserId,
      botTokenSealed: vault.seal(botToken, tokenPlace(workspaceId)),
      installedAt: clock.now(),
    };
    await trx
      .insertInto('installations')
      .values(row)
      .onConflict((conflict) => conflict.column('workspaceId').doUpdateSet(row))
      .execute();
    await trx.deleteFrom('removedWorkspaces').execute();
    await endOutage(tx, clock.now());
  });
  installations.forget(identity.workspaceId);
  return { ...identity, botToken };
}

async function whoseToken(slack: WebClient) {
  try {
    const { team_id: workspaceId, team: workspaceName = '', user_id: botUserId } = await slack.auth.test();
    if (!workspaceId || !botUserId)
      throw new InstallationError('not_a_bot', 'SLACK_BOT_TOKEN does not belong to a bot in a workspace.');
    return { workspaceId, workspaceName, botUserId };
  } catch (error) {
    if (error instanceof InstallationError) throw error;
    const { kind, cause } = failureOf(error, 'auth.test');
    const told = `Slack did not take SLACK_BOT_TOKEN (${cause}).`;
    if (kind !== 'no-access') throw new InstallationError(cause, `${told} Is Slack within reach?`);
    const copy = 'Copy the bot token again from "OAuth & Permissions" of the Slack app.';
    const removed = 'Where the workspace removed the app: docs/operations.md says how what is kept goes.';
    throw new TokenRefusedError(cause, `${told} ${copy} ${removed}`);
  }
}

export async function findInstallation({
  db,
  vault,
  workspaceId,
}: WorkspaceTransaction): Promise<Installation | undefined> {
  const row = await db.selectFrom('installations').select(['botUserId', 'botTokenSealed']).executeTakeFirst();
  return (
    row && {
      workspaceId,
      botUserId: row.botUserId,
      botToken: vault.open(row.botTokenSealed, tokenPlace(workspaceId)),
    }
  );
}

/**
 * After an uninstall nothing more is sent, and what is kept goes some time later; asking twice does no harm. An installation made
 * since then stands.
 * @param uninstalledAt in whole seconds
 */
export async function removeInstallation(
  { db }: WorkspaceTransaction,
  uninstalledAt: Temporal.Instant,
): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('installations')
    .where('installedAt', '<', uninstalledAt.add({ seconds: 1 }))
    .executeTakeFirst();
  if (numDeletedRows === 0n) return;
  await db
    .insertInto('removedWorkspaces')
    .values({ removedAt: uninstalledAt })
    .onConflict((conflict) => conflict.column('workspaceId').doUpdateSet({ removedAt: uninstalledAt }))
    .execute();
}

/** One background client for each workspace's token. */
export function workspaceClients({
  installations,
  slackOptions,
}: Pick<Deps, 'installations' | 'slackOptions'>): WorkspaceClients {
  const clients = new Map<string, WebClient>();
  const clientOf = (workspaceId: string, installation: Installation | undefined) => {
    if (!installation) {
      clients.delete(workspaceId);
      return undefined;
    }
    const known = clients.get(workspaceId);
    if (known?.token === installation.botToken) return known;
    const client = backgroundClient(installation.botToken, slackOptions);
    clients.set(workspaceId, client);
    return client;
  };
  return {
    forWorkspace: async (workspaceId) => clientOf(workspaceId, await installations.of(workspaceId)),
  };
}
