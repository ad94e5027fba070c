import { z } from 'zod';

/** What is set, by name: nothing that is empty. */
export type GivenSettings = Readonly<Record<string, string>>;

export const notSet = 'is not set';

/** As what the bot asks Slack for tokens, where any workspace may install it. Goes by HTTP, under `publicUrl`. */
export type OAuthApp = { readonly clientId: string; readonly clientSecret: string };

/** The bot has one token, or any workspace installs it: what each way lacks, and what is of the other. */
export function faultsOfAccess(given: GivenSettings): readonly string[] {
  const isByOAuth = 'SLACK_CLIENT_ID' in given || 'SLACK_CLIENT_SECRET' in given;
  if (!isByOAuth) return 'SLACK_BOT_TOKEN' in given ? [] : [`SLACK_BOT_TOKEN: ${notSet}`];
  const missing = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'PUBLIC_URL'].filter((name) => !(name in given));
  return [
    ...missing.map((name) => `${name}: ${notSet}`),
    ...('SLACK_BOT_TOKEN' in given
      ? ['SLACK_BOT_TOKEN: take it out: with SLACK_CLIENT_ID each workspace gets its token by /slack/install']
      : []),
    ...('SLACK_APP_TOKEN' in given
      ? ['SLACK_APP_TOKEN: take it out: workspaces install by HTTP, and Socket Mode serves nothing']
      : []),
  ];
}

const runsOut =
  'a token that begins with "xoxe" runs out after twelve hours, and nothing renews it here. Set SLACK_CLIENT_ID, SLACK_CLIENT_SECRET ' +
  'and PUBLIC_URL in its place, or make another Slack app, without token rotation: see docs/operations.md';

export const botToken = z.string().startsWith('xoxb-', {
  error: ({ input }) => (/^xoxe[.-]/.test(String(input)) ? runsOut : 'a bot token begins with "xoxb-"'),
});

type OfOAuth = {
  readonly SLACK_CLIENT_ID?: string | undefined;
  readonly SLACK_CLIENT_SECRET?: string | undefined;
};

export const oauthAppIn = ({
  SLACK_CLIENT_ID: clientId,
  SLACK_CLIENT_SECRET: clientSecret,
}: OfOAuth): OAuthApp | undefined =>
  clientId === undefined || clientSecret === undefined ? undefined : { clientId, clientSecret };
