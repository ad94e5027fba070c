import { join } from 'node:path';
import { z } from 'zod';
import { defaultDataDirectory, homeDirectory } from './db/embedded/data-directory.ts';

/** One key of the ring: `id:base64`, 32 bytes once decoded. */
const encryptionKey = z.string().transform((text, context) => {
  const [id = '', encoded = ''] = text.split(':');
  const key = Buffer.from(encoded, 'base64');
  if (!/^[a-z0-9-]{1,16}$/.test(id) || key.length !== 32) {
    context.addIssue({
      code: 'custom',
      message: 'each key reads "id:base64 of 32 bytes", keys parted by commas',
    });
    return z.NEVER;
  }
  return { id, key };
});

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'a whole number, 0 to 65535')
  .transform(Number)
  .pipe(z.int().max(65_535, 'a whole number, 0 to 65535'));

const encryptionKeys = z
  .string()
  .transform((text) => text.split(',').map((key) => key.trim()))
  .pipe(z.tuple([encryptionKey], encryptionKey))
  .refine(
    (ring) => new Set(ring.map(({ id }) => id)).size === ring.length,
    'each key needs an id of its own',
  );

const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });

/** What a shell would have done, had it read the value: a service manager or an `.env` hands it on as it stands. */
const directory = z
  .string()
  .regex(/^(?!~[^/])/, 'write out whose home "~" with a name is: only "~/" is understood')
  .transform((path) => (/^~(\/|$)/.test(path) ? join(homeDirectory(), path.slice(1)) : path));

const environment = z.object({
  SLACK_BOT_TOKEN: z.string().startsWith('xoxb-', 'a bot token begins with "xoxb-"').optional(),
  SLACK_CLIENT_ID: z
    .string()
    .regex(
      /^\d+\.\d+$/,
      'the client ID is two numbers with a dot, under "Basic Information" of the Slack app',
    )
    .optional(),
  SLACK_CLIENT_SECRET: z
    .string()
    .min(8, 'the client secret stands under "Basic Information" of the Slack app')
    .optional(),
  SLACK_SIGNING_SECRET: z
    .string()
    .min(8, 'the signing secret stands under "Basic Information" of the Slack app'),
  SLACK_APP_TOKEN: z.string().startsWith('xapp-', 'an app-level token begins with "xapp-"').optional(),
  SLACK_API_URL: z.url({ protocol: /^https?$/ }).default('https://slack.com/api/'),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_APP_URL: postgresUrl.optional(),
  ENCRYPTION_KEYS: encryptionKeys.optional(),
  PORT: port.default(3000),
  METRICS_TOKEN: z.string().min(16, 'at least 16 characters, since whoever has it reads /metrics').optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  PEER_DATA_DIR: directory.optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export type EncryptionKey = z.infer<typeof encryptionKey>;
export type KeyRing = readonly [EncryptionKey, ...EncryptionKey[]];

export const parseEncryptionKeys = (text: string): KeyRing => encryptionKeys.parse(text);

/** As what the bot asks Slack for tokens, where any workspace may install it. Goes by HTTP, under `publicUrl`. */
export type OAuthApp = { readonly clientId: string; readonly clientSecret: string };

export type Config = {
  readonly slack: {
    /** Of the one workspace; undefined where workspaces install the app by `oauth`. */
    readonly botToken: string | undefined;
    readonly oauth?: OAuthApp | undefined;
    readonly signingSecret: string;
    /** Where given, Slack is reached by Socket Mode instead of HTTP. */
    readonly appToken: string | undefined;
    readonly apiUrl: string;
  };
  readonly databaseUrl: string | undefined;
  /** Where the owner, by `databaseUrl`, may not make the role that the bot works as. */
  readonly databaseAppUrl: string | undefined;
  /** Newest first: the first one seals, all of them open. */
  readonly encryptionKeys: KeyRing | undefined;
  readonly port: number;
  /** What Prometheus shows at `/metrics`, which is not served where it is not given. */
  readonly metricsToken: string | undefined;
  /** Under which people's calendar programs reach the bot; none do where it is not given. */
  readonly publicUrl: string | undefined;
  /** Where an embedded database and its key live. */
  readonly dataDirectory: string;
  readonly logLevel: z.infer<typeof environment>['LOG_LEVEL'];
};

export class ConfigError extends Error {
  readonly code = 'config';
  /** Each names its variable, and no value. */
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    const lines = faults.map((fault) => `  ${fault}`);
    super(['The environment is not complete. See .env.example.', ...lines].join('\n'));
    this.faults = faults;
  }
}

/** What the sandbox takes from the environment: it makes up the rest. */
export function readSandboxConfig(
  variables: NodeJS.ProcessEnv = process.env,
): Pick<Config, 'databaseUrl' | 'dataDirectory' | 'port'> {
  const data = parse(
    environment.pick({ DATABASE_URL: true, PEER_DATA_DIR: true }).extend({ PORT: port.default(4747) }),
    variables,
  );
  return {
    databaseUrl: data.DATABASE_URL,
    dataDirectory: data.PEER_DATA_DIR ?? defaultDataDirectory(variables),
    port: data.PORT,
  };
}

/**
 * An empty variable counts as unset, as in a copied `.env.example`, and white space around a value as no part of it, as where
 * it was read from a file. Throws ConfigError naming every fault at once, and no value.
 */
export function readConfig(variables: NodeJS.ProcessEnv = process.env): Config {
  const data = parse(environment, variables, faultsOfAccess);
  return {
    slack: {
      botToken: data.SLACK_BOT_TOKEN,
      oauth: oauthIn(data),
      signingSecret: data.SLACK_SIGNING_SECRET,
      appToken: data.SLACK_APP_TOKEN,
      apiUrl: data.SLACK_API_URL,
    },
    databaseUrl: data.DATABASE_URL,
    databaseAppUrl: data.DATABASE_APP_URL,
    encryptionKeys: data.ENCRYPTION_KEYS,
    port: data.PORT,
    metricsToken: data.METRICS_TOKEN,
    publicUrl: data.PUBLIC_URL,
    dataDirectory: data.PEER_DATA_DIR ?? defaultDataDirectory(variables),
    logLevel: data.LOG_LEVEL,
  };
}

type Given = Readonly<Record<string, string>>;

function parse<Schema extends z.ZodType>(
  schema: Schema,
  variables: NodeJS.ProcessEnv,
  faultsBeside: (given: Given) => readonly string[] = () => [],
): z.output<Schema> {
  const given: Given = Object.fromEntries(
    Object.entries(variables)
      .map(([name, value = '']) => [name, value.trim()] as const)
      .filter(([, value]) => value !== ''),
  );
  const parsed = schema.safeParse(given);
  const beside = faultsBeside(given);
  if (parsed.success && beside.length === 0) return parsed.data;
  const faults = (parsed.error?.issues ?? []).map(({ path, message }) => {
    const name = String(path[0]);
    return `${name}: ${name in given ? message : notSet}`;
  });
  throw new ConfigError([...beside, ...faults]);
}

const notSet = 'is not set';

/** The bot has one token, or any workspace installs it: what each way needs, and what is of the other. */
function faultsOfAccess(given: Given): readonly string[] {
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

function oauthIn(data: z.output<typeof environment>): OAuthApp | undefined {
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret } = data;
  return clientId === undefined || clientSecret === undefined ? undefined : { clientId, clientSecret };
}
