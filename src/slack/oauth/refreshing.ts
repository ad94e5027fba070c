import type { OAuthApp } from '../../config-of-access.ts';
import type { Deps } from '../../deps.ts';
import { renewInstallation } from '../installations.ts';
import { claimRotation, recordFailedRefresh, type Claimed } from '../rotations.ts';
import { ExchangeError, takeNextTokens, type Renewed } from './exchange.ts';

type RefreshDeps = Pick<Deps, 'db' | 'clock' | 'log' | 'slackOptions' | 'installations'> & {
  readonly oauth: OAuthApp;
};

/** Slack has given the pair, and takes the refresh token before it no more: it is kept here until the database has it. */
type Unkept = { readonly workspaceId: string; readonly claimed: Claimed; readonly renewed: Renewed };

/** Workspaces whose tokens are renewed side by side. */
const atOnce = 5;

/** In minutes: what Slack refuses may be mended by the operator, and what fails passes. */
const longestWait = 30;

/**
 * Renews the tokens that run out before long, each on one replica. Nobody uses the new one before it is kept; the one before it is good until it
 * runs out. Called each minute. Does not throw.
 */
export function tokenRefresher(parts: RefreshDeps): () => Promise<void> {
  const unkept = new Map<string, Unkept>();
  const keep = async (one: Unkept) => {
    unkept.set(one.workspaceId, one);
    const kept = await renewInstallation(parts, one);
    unkept.delete(one.workspaceId);
    if (kept) parts.log.info({ workspaceId: one.workspaceId }, 'a token was renewed');
  };
  const inTurn = async (workspaceId: string) => {
    const one = unkept.get(workspaceId);
    await (one ? keep(one) : refresh(parts, workspaceId, keep)).catch((error: unknown) =>
      parts.log.error(
        { err: error, workspaceId },
        'a token could not be renewed; the next minute tries again',
      ),
    );
  };
  return async () => {
    try {
      const due = new Set([...unkept.keys(), ...(await parts.db.rotationsDue(parts.clock.now()))]).values();
      const lanes = Array.from({ length: atOnce }, async () => {
        for (const workspaceId of due) await inTurn(workspaceId);
      });
      await Promise.all(lanes);
    } catch (error) {
      parts.log.error({ err: error }, 'which tokens run out could not be asked; the next minute asks again');
    }
  };
}

async function refresh(
  parts: RefreshDeps,
  workspaceId: string,
  keep: (one: Unkept) => Promise<void>,
): Promise<void> {
  const { db, clock } = parts;
  const claimed = await db.inWorkspace(workspaceId, (tx) => claimRotation(tx, clock.now()));
  if (!claimed) return;
  try {
    const renewed = await takeNextTokens(parts, claimed.refreshToken, clock.now());
    await keep({ workspaceId, claimed, renewed });
  } catch (error) {
    if (!(error instanceof ExchangeError)) throw error;
    await failed(parts, { workspaceId, claimed, error });
  }
}

type Failed = { readonly workspaceId: string; readonly claimed: Claimed; readonly error: ExchangeError };

async function failed(
  { db, clock, log }: RefreshDeps,
  { workspaceId, claimed, error }: Failed,
): Promise<void> {
  const { code: cause, afterSeconds } = error;
  const wait = Math.max(Math.min(2 ** claimed.failures, longestWait) * 60, afterSeconds);
  const tryAt = clock.now().add({ seconds: wait });
  await db.inWorkspace(workspaceId, (tx) => recordFailedRefresh(tx, claimed, { cause, tryAt }));
  log.warn({ workspaceId, cause, tryAt: String(tryAt) }, 'a token could not be renewed yet');
}
