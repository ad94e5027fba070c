import type { Sealed } from '../vault.ts';
import type { Owner } from './as-owner.ts';

export type InstalledToken = { readonly workspaceId: string; readonly sealed: Sealed };

/** Of workspaces that have the app: how many there are, and the tokens of some, drawn anew each time. */
export async function installs(
  owner: Owner,
  atMost: number,
): Promise<{ readonly count: number; readonly some: readonly InstalledToken[] }> {
  const counted = await owner.query<{ count: number }>('select count(*)::int as count from installations');
  const some = await owner.query<InstalledToken>(
    `select workspace_id as "workspaceId", bot_token_sealed as sealed from installations
     order by random() limit $1`,
    [atMost],
  );
  return { count: counted.rows[0]?.count ?? 0, some: some.rows };
}

/** A token that runs out. All in seconds from the moment that was asked about: past where it is negative. */
export type RunningOut = {
  readonly expiresIn: number;
  readonly tryIn: number;
  /** The code of what came of the last try; null where nothing failed since the token was renewed. */
  readonly cause: string | null;
};

export async function tokensRunningOut(owner: Owner, now: Temporal.Instant): Promise<readonly RunningOut[]> {
  const { rows } = await owner.query<RunningOut>(
    `select extract(epoch from expires_at - $1::timestamptz)::int as "expiresIn",
       extract(epoch from try_at - $1::timestamptz)::int as "tryIn", cause
     from token_rotations order by 1`,
    [now.toString()],
  );
  return rows;
}
