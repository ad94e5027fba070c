import type { Rows } from './rows.ts';

/** For a bot that runs as its own process, at the pace that Slack allows: from now on nothing on this database waits for room. */
export async function letAllCallsGo(rows: Rows): Promise<void> {
  await rows.query(`
    create or replace function take_slack_room(
      wanted text[], every double precision[], at_once double precision[], turn_before timestamptz, waits boolean,
      told_now timestamptz, moment timestamptz,
      out seconds double precision, out is_held boolean, out turn timestamptz)
    language sql as 'select 0::double precision, false, null::timestamptz'`);
}
