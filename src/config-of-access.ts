import { z } from 'zod';

/** What is set, by name: nothing that is empty. */
export type GivenSettings = Readonly<Record<string, string>>;

/** What is wrong with a variable. No part of it names a value. */
export type ConfigFault = {
  readonly variable: string;
  readonly words: string;
  /** Where it is another thing to do than to set it right. */
  readonly next?: string;
};

export const notSet = (variable: string): ConfigFault => ({ variable, words: 'is not set' });

/** As what the bot asks Slack for tokens, where any workspace may install it. Goes by HTTP, under `publicUrl`. */
export type OAuthApp = { readonly clientId: string; readonly clientSecret: string };

/** What fits neither of the ways in which the bot is set up, or is of another one. */
export const faultsBetween = (given: GivenSettings): readonly ConfigFault[] => [
  ...faultsOfAccess(given),
  ...('DATABASE_APP_URL' in given && !('DATABASE_URL' in given)
    ? [
        {
          variable: 'DATABASE_APP_URL',
          words: 'counts with DATABASE_URL alone, which is not set',
          next: 'Set DATABASE_URL too, or take DATABASE_APP_URL out.',
        },
      ]
    : []),
];

/** The bot has one token, or any workspace installs it: what each way lacks, and what is of the other. */
function faultsOfAccess(given: GivenSettings): readonly ConfigFault[] {
  const isByOAuth = 'SLACK_CLIENT_ID' in given || 'SLACK_CLIENT_SECRET' in given;
  if (!isByOAuth) return 'SLACK_BOT_TOKEN' in given ? [] : [notSet('SLACK_BOT_TOKEN')];
  const missing = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'PUBLIC_URL'].filter((name) => !(name in given));
  return [
    ...missing.map(notSet),
    ...beside(
      given,
      'SLACK_BOT_TOKEN',
      'with SLACK_CLIENT_ID each workspace gets its token by /slack/install',
    ),
    ...beside(given, 'SLACK_APP_TOKEN', 'workspaces install by HTTP, and Socket Mode serves nothing'),
    ...(isOpenlyElsewhere(given['PUBLIC_URL'])
      ? [
          {
            variable: 'PUBLIC_URL',
            words: 'is no https address, and Slack sends nobody back there who installs the app',
            next: 'Put a proxy with TLS before PORT, and set its https address.',
          },
        ]
      : []),
  ];
}

const beside = (given: GivenSettings, variable: string, words: string): readonly ConfigFault[] =>
  variable in given
    ? [{ variable, words, next: `Take it out, or take SLACK_CLIENT_ID and SLACK_CLIENT_SECRET out.` }]
    : [];

/** By http a browser may come back to its own machine alone. */
function isOpenlyElsewhere(address = ''): boolean {
  const url = URL.parse(address);
  return url?.protocol === 'http:' && !/^(localhost|127(\.\d+){3}|\[::1\])$/u.test(url.hostname);
}

const runsOut =
  'a token that begins with "xoxe" runs out after twelve hours, and nothing renews it here. Set SLACK_CLIENT_ID, SLACK_CLIENT_SECRET ' +
  'and PUBLIC_URL in its place, or make another Slack app, without token rotation: see docs/operations.md';

export const botToken = z
  .string()
  .startsWith('xoxb-', {
    error: ({ input }) => (/^xoxe[.-]/.test(String(input)) ? runsOut : 'a bot token begins with "xoxb-"'),
  })
  .regex(/^(?!xoxb-$)/, 'is only the beginning of a bot token: copy it whole from "OAuth & Permissions"');

type OfOAuth = {
  readonly SLACK_CLIENT_ID?: string | undefined;
  readonly SLACK_CLIENT_SECRET?: string | undefined;
};

export const oauthAppIn = ({
  SLACK_CLIENT_ID: clientId,
  SLACK_CLIENT_SECRET: clientSecret,
}: OfOAuth): OAuthApp | undefined =>
  clientId === undefined || clientSecret === undefined ? undefined : { clientId, clientSecret };
