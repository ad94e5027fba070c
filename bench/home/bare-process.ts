/** A Bolt app as its documentation begins one: three queries in one transaction, and one answer. */
import { createServer } from 'node:net';
import { App, LogLevel } from '@slack/bolt';
import { Pool } from 'pg';
import type { Setup } from './people.ts';
import { signingSecret, workspaceId } from './slack.ts';

process.once('disconnect', () => process.exit());
process.once('message', (setup: Setup) => {
  void start(setup);
});

async function start({ databaseUrl, apiUrl }: Setup): Promise<void> {
  const pool = new Pool({ connectionString: databaseUrl, max: 10 });
  const app = new App({
    signingSecret,
    token: 'xoxb-bench',
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: apiUrl },
  });
  app.event('app_home_opened', async ({ event, client }) => {
    const blocks = blocksOf(await read(pool, event.user));
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } });
  });
  app.command('/peer', async ({ ack, command, respond }) => {
    await ack();
    const blocks = blocksOf(await read(pool, command.user_id));
    await respond({ response_type: 'ephemeral', text: 'Here it is', blocks });
  });
  const port = await freePort();
  await app.start(port);
  process.send?.({ port });
}

type Rows = { readonly person: string; readonly peers: readonly string[]; readonly goals: readonly string[] };

async function read(pool: Pool, personId: string): Promise<Rows> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const person = await client.query<{ name: string }>(
      'select name from people where workspace_id = $1 and id = $2',
      [workspaceId, personId],
    );
    const peers = await client.query<{ name: string }>(
      `select people.name from pair_members own
         join pair_members other using (workspace_id, pair_id)
         join people on people.workspace_id = other.workspace_id and people.id = other.person_id
       where own.workspace_id = $1 and own.person_id = $2`,
      [workspaceId, personId],
    );
    const goals = await client.query<{ id: string }>(
      `select goals.id from goals join pair_members using (workspace_id, pair_id)
       where workspace_id = $1 and person_id = $2 and state = 'active'`,
      [workspaceId, personId],
    );
    await client.query('commit');
    return {
      person: person.rows[0]?.name ?? '',
      peers: peers.rows.map(({ name }) => name),
      goals: goals.rows.map(({ id }) => id),
    };
  } finally {
    client.release();
  }
}

const line = (text: string) => ({ type: 'section' as const, text: { type: 'mrkdwn' as const, text } });

const blocksOf = ({ person, peers, goals }: Rows) => [person, ...peers, ...goals].map(line);

async function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    }),
  );
}
