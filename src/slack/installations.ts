import { WebClient } from '@slack/web-api';
import type { WorkspaceTransaction } from '../db/database.ts';
import { forgetIfRemoved } from '../db/removed-workspaces.ts';
import type { SealedPlace } from '../db/vault.ts';
import type { Deps } from '../deps.ts';
import { backgroundClient, type WorkspaceClients } from './clients.ts';
import { failureOf } from './errors.ts';
import type { Installation } from './known-installations.ts';
import { endOutage } from './outages.ts';
import { isCurrent, keepRotation, type Claimed, type Rotation } from './rotations.ts';

/** The message says to the operator why, and what to do next. */
export class InstallationError extends Error {
  readonly code = 'token-not-taken';
}

/** Slack knows the token no more, or never did: another try would be refused too. */
export class TokenRefusedError extends InstallationError {}

export const tokenPlace = (workspaceId: string): SealedPlace => ({
  table: 'installations',
  column: 'bot_token',
  owner: workspaceId,
});

/** A workspace lets the app in. */
export type Granted = Installation & {
  readonly workspaceName: string;
  /** Undefined where the token does not run out. */
  readonly rotation?: Rotation | undefined;
};

/**
 * Asks Slack whose token this is and keeps it.
 * @throws InstallationError where Slack does not take the token
 */
export async function install(
  deps: Pick<Deps, 'db' | 'clock' | 'slackOptions' | 'installations'>,
  botToken: string,
): Promise<Installation> {
  const identity = await whoseToken(new WebClient(botToken, deps.slackOptions));
  return keepInstallation(deps, { ...identity, botToken });
}

/**
 * Keeps what a workspace granted, sealed. Installing again replaces the token, and what could not be sent without it goes out.
 * Where the app was removed too long ago, nothing of before is found.
 */
export async function keepInstallation(
  { db, clock, installations }: Pick<Deps, 'db' | 'clock' | 'installations'>,
  { workspaceName, rotation, ...installation }: Granted,
): Promise<Installation> {
  const { workspaceId, botUserId, botToken } = installation;
  await db.inWorkspace(workspaceId, async (tx) => {
    await forgetIfRemoved(tx, clock.now());
    const row = {
      workspaceName,
      botUserId,
      botTokenSealed: tx.vault.seal(botToken, tokenPlace(workspaceId)),
      installedAt: clock.now(),
    };
    await tx.db
      .insertInto('installations')
      .values(row)
      .onConflict((conflict) => conflict.column('workspaceId').doUpdateSet(row))
      .execute();
    await keepRotation(tx, rotation, clock.now());
    await tx.db.deleteFrom('removedWorkspaces').execute();
    await endOutage(tx, clock.now());
  });
  installations.forget(workspaceId);
  return installation;
}

type Renewing = {
  readonly workspaceId: string;
  readonly claimed: Claimed;
  readonly renewed: { readonly botToken: string; readonly rotation: Rotation };
};

/** @returns false where the workspace has installed the app anew meanwhile, or removed it: what was had for the token before counts no more */
export async function renewInstallation(
  { db, clock, installations }: Pick<Deps, 'db' | 'clock' | 'installations'>,
  { workspaceId, claimed, renewed: { botToken, rotation } }: Renewing,
): Promise<boolean> {
  const isKept = await db.inWorkspace(workspaceId, async (tx) => {
    if (!(await isCurrent(tx, claimed))) return false;
    const botTokenSealed = tx.vault.seal(botToken, tokenPlace(workspaceId));
    await tx.db.updateTable('installations').set({ botTokenSealed }).execute();
    await keepRotation(tx, rotation, clock.now());
    await endOutage(tx, clock.now());
    return true;
  });
  installations.forget(workspaceId);
  return isKept;
}

async function whoseToken(slack: WebClient) {
  try {
    const { team_id: workspaceId, team: workspaceName = '', user_id: botUserId } = await slack.auth.test();
    if (!workspaceId || !botUserId)
      throw new InstallationError('SLACK_BOT_TOKEN does not belong to a bot in a workspace.');
    return { workspaceId, workspaceName, botUserId };
  } catch (error) {
    if (error instanceof InstallationError) throw error;
    const { kind, cause } = failureOf(error, 'auth.test');
    if (kind !== 'no-access')
      throw new InstallationError(
        `Slack did not answer as it should (${cause}). See that this machine reaches SLACK_API_URL, and start again.`,
      );
    const told = `Slack did not take SLACK_BOT_TOKEN (${cause}).`;
    const copy = 'Copy the bot token again from "OAuth & Permissions" of the Slack app.';
    const removed = 'Where the workspace removed the app: docs/operations.md says how what is kept goes.';
    throw new TokenRefusedError(`${told} ${copy} ${removed}`);
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
