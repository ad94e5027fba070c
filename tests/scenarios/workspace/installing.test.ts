import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Workspace } from '../../../src/sandbox/driver/workspace.ts';
import type { Fault } from '../../../src/sandbox/state/faults.ts';
import { askedScopes } from '../../../src/slack/manifest.ts';
import { browserOf, type Page } from '../../support/browser-installing.ts';
import { room } from '../../support/room.ts';
import { few, latest, reads } from '../../support/world.ts';

const here = room({ ownWorld: true, people: few, shared: true, withoutRateLimits: true, putBack: true });

const browser = () => browserOf({ slack: here.slack, botUrl: here.world.sandbox.botUrl });

let teams = 0;
const newWorkspace = (name = 'Fabrikam') =>
  here.slack.addWorkspace({ teamId: `T9${String((teams += 1)).padStart(3, '0')}`, name, people: few });

const yesOf = ({ teamId }: Workspace) => ({ allow: 'workspace', teamId }) as const;

const tokens = async ({ teamId }: Workspace) =>
  here.rows.query(`select 1 from installations where workspace_id = $1`, [teamId]);

async function isAnswered(workspace: Workspace): Promise<void> {
  const ana = workspace.person('Ana Sousa');
  await ana.command('/peer help');
  await reads(() => latest(ana.allMessages()), '/peer admins');
}

const title = ({ body }: Page) => /<h1>(.*)<\/h1>/u.exec(body)?.[1];

const codeIn = (address: string) => new URL(address).searchParams.get('code') ?? '';

describe('installing from a browser', () => {
  it('asks Slack for what the manifest names, keeps the token sealed, and works there at once', async () => {
    const workspace = newWorkspace('<b>Fabrikam & Co</b>');
    const one = browser();
    const asked = new URL(await one.begin());
    expect(`${asked.origin}${asked.pathname}`).toBe(`${here.slack.url}/oauth/v2/authorize`);
    const { needed, optional } = askedScopes();
    expect(asked.searchParams.get('scope')).toBe([...needed, ...optional].join(','));
    expect(asked.searchParams.get('redirect_uri')).toBe('https://peer-pairs.example/slack/oauth_redirect');

    const back = here.slack.consent(asked.href, yesOf(workspace));
    const page = await one.comeBack(back);
    expect([page.status, title(page)]).toEqual([
      200,
      'Peer Pairs is installed in &lt;b&gt;Fabrikam &amp; Co&lt;/b&gt;',
    ]);
    expect(page.body).toContain(
      `<a href="${here.slack.url}/app_redirect?app=A0PEERPAIRS&amp;team=${workspace.teamId}">Open Slack</a>`,
    );
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);

    const [row] = await here.rows.query<{ sealed: string }>(
      'select bot_token_sealed as sealed from installations where workspace_id = $1',
      [workspace.teamId],
    );
    expect(row?.sealed).toMatch(/^v1\.k1\./);
    await isAnswered(workspace);
    // What each night does is done at once: its people are known before they do anything.
    await eventually(async () => {
      const known = await here.rows.query('select 1 from people where workspace_id = $1', [workspace.teamId]);
      return known.length >= few.length;
    });
  });

  it('gives a cookie that no script reads, no other host sets and no other site sends along', async () => {
    const response = await fetch(`${here.world.sandbox.botUrl}/slack/install`, { redirect: 'manual' });
    expect(response.status).toBe(302);
    expect(response.headers.get('set-cookie')).toMatch(
      /^__Host-peer-pairs-install=[\w-]{43}; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax; Secure$/,
    );
  });

  it('works again once the app is back, and after an install over what is there', async () => {
    const workspace = newWorkspace();
    await browser().install(yesOf(workspace));
    expect((await browser().install(yesOf(workspace))).status).toBe(200);
    await workspace.uninstall();
    await eventually(async () => (await tokens(workspace)).length === 0);
    expect((await browser().install(yesOf(workspace))).status).toBe(200);
    await isAnswered(workspace);
    const removed = await here.rows.query('select 1 from removed_workspaces where workspace_id = $1', [
      workspace.teamId,
    ]);
    expect(removed).toEqual([]);
  });
});

describe('an install that comes to nothing', () => {
  const stale = [400, 'That link doesn’t work anymore'];

  it.each<[string, string, readonly [number, string]]>([
    ['somebody says no', 'access_denied', [403, 'Nothing was installed']],
    ['Slack does not take the app’s settings', 'invalid_scope', [500, 'Peer Pairs isn’t set up right']],
    ['what comes back is no word of Slack’s', 'Ana <said>', [500, 'Peer Pairs isn’t set up right']],
  ])('where %s', async (_, error, expected) => {
    const page = await browser().install({ error });
    expect([page.status, title(page)]).toEqual(expected);
    expect(page.body).toMatch(/<a href="\/slack\/install">Try again<\/a>/);
    expect(here.world.logged()).not.toContain('Ana <said>');
  });

  it.each<[string, (back: URL) => void]>([
    ['is of nobody', (back) => back.searchParams.set('state', 'made-up')],
    ['is missing', (back) => back.searchParams.delete('state')],
    [
      'was given more time',
      (back) =>
        back.searchParams.set(
          'state',
          (back.searchParams.get('state') ?? '').replace(/^\d+/u, '9'.repeat(13)),
        ),
    ],
  ])('where the state %s', async (_, change) => {
    const workspace = newWorkspace();
    const one = browser();
    const back = new URL(here.slack.consent(await one.begin(), yesOf(workspace)));
    change(back);
    const page = await one.comeBack(back.href);
    expect([page.status, title(page)]).toEqual(stale);
    expect(page.body).toMatch(/<a href="\/slack\/install">Start again<\/a>/);
    expect(await tokens(workspace)).toEqual([]);
  });

  it('where another browser ends it, whether it began one of its own or none', async () => {
    const workspace = newWorkspace();
    const back = here.slack.consent(await browser().begin(), yesOf(workspace));
    const [fresh, begun] = [browser(), browser()];
    await begun.begin();
    for (const other of [fresh, begun]) expect((await other.comeBack(back)).status).toBe(400);
    expect(await tokens(workspace)).toEqual([]);
  });

  it('where it takes more than ten minutes', async () => {
    const workspace = newWorkspace();
    const one = browser();
    const back = here.slack.consent(await one.begin(), yesOf(workspace));
    here.clock.move(Temporal.Duration.from({ minutes: 10, seconds: 1 }));
    const page = await one.comeBack(back);
    expect([page.status, title(page)]).toEqual(stale);
    expect(await tokens(workspace)).toEqual([]);
  });

  it('where the page is opened once more, and where the code was used: what was installed stays', async () => {
    const workspace = newWorkspace();
    const one = browser();
    const back = new URL(here.slack.consent(await one.begin(), yesOf(workspace)));
    expect((await one.comeBack(back.href)).status).toBe(200);
    expect(title(await one.comeBack(back.href))).toBe(stale[1]);
    const again = new URL(here.slack.consent(await one.begin(), yesOf(workspace)));
    again.searchParams.set('code', codeIn(back.href));
    expect(title(await one.comeBack(again.href))).toBe(stale[1]);
    const other = new URL(here.slack.consent(await one.begin(), yesOf(workspace)));
    other.searchParams.delete('code');
    expect(title(await one.comeBack(other.href))).toBe(stale[1]);
    await isAnswered(workspace);
  });

  it('where a whole organization said yes: what it granted is given back', async () => {
    const page = await browser().install({ allow: 'organization' });
    expect([page.status, title(page)]).toEqual([400, 'Choose one workspace']);
    expect(here.slack.hasOrgToken()).toBe(false);
    expect(await here.rows.query(`select 1 from installations where workspace_id !~ '^T'`)).toEqual([]);
  });

  it.each<[string, Fault, readonly [number, string]]>([
    ['the client secret is wrong', { error: 'bad_client_secret' }, [500, 'Peer Pairs isn’t set up right']],
    [
      'the organization has the app already',
      { error: 'cannot_install_an_org_installed_app' },
      [400, 'Choose one workspace'],
    ],
    ['Slack fails', { status: 500 }, [503, 'That didn’t work']],
    ['Slack answers something else', { body: '<p>' }, [503, 'That didn’t work']],
    ['Slack says a new word', { error: 'so_it_is' }, [503, 'That didn’t work']],
  ])('where %s', async (_, fault, expected) => {
    const workspace = newWorkspace();
    here.slack.faults.next('oauth.v2.access', fault);
    const page = await browser().install(yesOf(workspace));
    expect([page.status, title(page)]).toEqual(expected);
    expect(await tokens(workspace)).toEqual([]);
  });

  it('leaves no secret in the log, whatever became of it', () => {
    const logged = here.world.logged();
    expect(logged).toContain('a workspace installed the app');
    const used = here.slack.requests.filter(({ method }) => method === 'oauth.v2.access');
    const secrets = used.flatMap(({ args, answer }) => [
      args['code'],
      args['client_secret'],
      answer?.['access_token'],
    ]);
    expect(used.length).toBeGreaterThan(10);
    for (const secret of secrets.filter((each) => typeof each === 'string' && each !== ''))
      expect(logged).not.toContain(secret);
  });
});
