import type { Authorize } from '@slack/bolt';
import { isOutOfReach, DatabaseAwayError } from '../../db/out-of-reach.ts';
import type { Deps } from '../../deps.ts';
import { withinTime } from '../../time-limit.ts';
import { findInstallation, type Installation } from '../installations.ts';

/** In milliseconds: Slack waits for three seconds, and whoever asked is to hear something by then. */
const patience = 2_000;
const answerWithin = 2_600;

type Known = Pick<Installation, 'botToken' | 'botUserId'>;

/**
 * Finds the token of the workspace that a request comes from. Where the database is out of reach, nothing of what was asked for
 * can be done, and the token that was good before serves to say so.
 */
export function authorizer({ db, log }: Pick<Deps, 'db' | 'log'>): Authorize<boolean> {
  const known = new Map<string, Known>();
  return async ({ teamId = '' }) => {
    const answerBy = performance.now() + answerWithin;
    const asked = db.inWorkspace(teamId, findInstallation).catch(asAway);
    const found = await withinTime(asked, patience, 'away' as const);
    if (found === 'away') {
      log.error({ workspaceId: teamId }, 'the database is out of reach: whoever asks is told so');
      return { ...known.get(teamId), teamId, answerBy, isDatabaseAway: true };
    }
    if (!found) {
      known.delete(teamId);
      throw new Error(`Peer Pairs is not installed in workspace ${teamId}`);
    }
    const { botToken, botUserId } = found;
    known.set(teamId, { botToken, botUserId });
    return { botToken, botUserId, teamId, answerBy };
  };
}

function asAway(error: unknown): 'away' {
  if (error instanceof DatabaseAwayError || isOutOfReach(error)) return 'away';
  throw error;
}

/** Whether the database was out of reach as a request was authorized: by its context. */
export const isDatabaseAway = (context: Readonly<Record<string, unknown>>): boolean =>
  context['isDatabaseAway'] === true;

/** How many milliseconds are left of those in which Slack waits for an answer: by the request's context. */
export const timeLeft = (context: Readonly<Record<string, unknown>>): number =>
  Number(context['answerBy']) - performance.now();
