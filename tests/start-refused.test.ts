import { describe, expect, it } from '@jest/globals';
import { eventually } from '../src/sandbox/driver/eventually.ts';
import { people } from '../src/sandbox/people/people.ts';
import { startingBots } from './support/starting-bots.ts';

const here = startingBots({});
const start = (token: string) => here.start({ SLACK_BOT_TOKEN: token });

const oneLine = /^[^\n]+\n$/;

describe('a start with a token that Slack takes no more', () => {
  it('notes that the app was removed, and deletes in time what is kept, though no night comes', async () => {
    const gone = here.slack.addWorkspace({ teamId: 'T0009', name: 'Gone', people: people.slice(0, 3) });
    const token = gone.botToken;
    const first = start(token);
    await first.ready();
    await eventually(async () => (await ofGone('people')) === 3);
    await first.stop();
    gone.state.revokedTokens.add(token);

    const second = start(token);
    expect(await second.exited).toBe(1);
    expect(second.errors()).toMatch(oneLine);
    expect(second.errors()).toContain('(token_revoked)');
    expect([
      await ofGone('installations'),
      await ofGone('removed_workspaces'),
      await ofGone('people'),
    ]).toEqual([0, 1, 3]);

    await here.rows.query(`update removed_workspaces set removed_at = removed_at - interval '31 days'`);
    expect(await start(token).exited).toBe(1);
    expect([await ofGone('removed_workspaces'), await ofGone('people')]).toEqual([0, 0]);
  });
});

async function ofGone(table: string): Promise<number> {
  const [row] = await here.rows.query<{ count: number }>(
    `select count(*)::int as count from ${table} where workspace_id = 'T0009'`,
  );
  return row?.count ?? 0;
}
