import { relative } from 'node:path';
import { z } from 'zod';
import {
  botToken,
  faultsBetween,
  notSet,
  oauthAppIn,
  type ConfigFault,
  type GivenSettings,
  type OAuthApp,
} from './config-of-access.ts';
import {
  directoryPath,
  encryptionKeys,
  type encryptionKey,
  logLevels,
  port,
  postgresUrl,
  webAddress,
} from './config-values.ts';
import { defaultDataDirectory } from './db/embedded/data-directory.ts';
import { settings } from './settings.ts';

export const environment = z.object({
  SLACK_BOT_TOKEN: botToken.optional().register(settings, {
    means: 'the bot token, `xoxb-…`, of the one workspace',
    without: 'the start stops, unless `SLACK_CLIENT_ID` is set',
  }),
  SLACK_CLIENT_ID: z
    .string()
    .regex(
      /^\d+\.\d+$/,
      'the client ID is two numbers with a dot, under "Basic Information" of the Slack app',
    )
    .optional()
    .register(settings, {
      means: 'of the Slack app, which any workspace installs at `PUBLIC_URL/slack/install` then; HTTP only',
      without: 'one workspace, by `SLACK_BOT_TOKEN`',
    }),
  SLACK_CLIENT_SECRET: z
    .string()
    .min(8, 'is shorter than any client secret: it stands under "Basic Information" of the Slack app')
    .optional()
    .register(settings, { means: 'proves to Slack that it is that app', without: 'as `SLACK_CLIENT_ID`' }),
  SLACK_SIGNING_SECRET: z
    .string()
    .min(8, 'is shorter than any signing secret: it stands under "Basic Information" of the Slack app')
    .regex(
      /^(?!xox|xapp-)/,
      'is a token, and no signing secret: that stands under "Basic Information" of the Slack app',
    )
    .register(settings, { means: 'proves that a request is Slack’s' }),
  SLACK_APP_TOKEN: z
    .string()
    .startsWith('xapp-', 'an app-level token begins with "xapp-"')
    .regex(/^(?!xapp-$)/, 'is only the beginning of an app-level token: copy it whole')
    .optional()
    .register(settings, {
      means: '`xapp-…`, for Socket Mode',
      without: 'HTTP on `PORT`, path `/slack/events`',
    }),
  SLACK_API_URL: webAddress('https://slack.com/api/')
    .default('https://slack.com/api/')
    .register(settings, { means: 'another Slack API, such as the sandbox’s' }),
  DATABASE_URL: postgresUrl.optional().register(settings, {
    means: 'Postgres 15 or newer; its user owns the database, which is the bot’s alone, and may create roles',
    without: 'an embedded Postgres',
  }),
  DATABASE_APP_URL: postgresUrl.optional().register(settings, {
    means: 'the same database with a user who owns nothing, where that of `DATABASE_URL` may not create one',
    without: 'the start makes one',
  }),
  ENCRYPTION_KEYS: encryptionKeys.optional().register(settings, {
    means: '`id:base64`, newest first; [`.env.example`](.env.example) says how to make one',
    without:
      'with the embedded Postgres a key file is made beside its data; with `DATABASE_URL` the start stops',
  }),
  PEER_DATA_DIR: directoryPath.optional().register(settings, {
    means: 'where the embedded Postgres and its key live',
    without: 'the platform’s place for a user’s data; for root `/var/lib/peer-pairs`',
  }),
  PORT: port.default(3000).register(settings, { means: 'for Slack’s requests, `/healthz` and `/readyz`' }),
  METRICS_TOKEN: z
    .string()
    .min(16, 'at least 16 characters, since whoever has it reads /metrics')
    .optional()
    .register(settings, {
      means: 'what Prometheus shows as its bearer token at `/metrics`',
      without: 'no `/metrics`',
    }),
  PUBLIC_URL: webAddress('https://peer-pairs.example').optional().register(settings, {
    means:
      'under which browsers and calendar programs reach `PORT`, as `https://peer-pairs.example`; HTTP only',
    without: 'nobody can subscribe to their sessions, nor install by a browser',
  }),
  OTEL_EXPORTER_OTLP_ENDPOINT: webAddress('http://127.0.0.1:4318').optional().register(settings, {
    means: 'a collector of OpenTelemetry, by OTLP over HTTP, as `http://127.0.0.1:4318`',
    without: 'no spans, and what would make them is not loaded',
  }),
  LOG_LEVEL: z
    .enum(logLevels, { error: `one of ${logLevels.join(', ')}` })
    .default('info')
    .register(settings, { means: '`fatal` to `trace`, or `silent`' }),
});

export type EncryptionKey = z.infer<typeof encryptionKey>;
export type KeyRing = readonly [EncryptionKey, ...EncryptionKey[]];

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
  /** Where spans are sent by OTLP; none are made where it is not given. */
  readonly tracesEndpoint: string | undefined;
  /** Under which people's calendar programs reach the bot; none do where it is not given. */
  readonly publicUrl: string | undefined;
  /** Where an embedded database and its key live. */
  readonly dataDirectory: string;
  readonly logLevel: z.infer<typeof environment>['LOG_LEVEL'];
};

export class ConfigError extends Error {
  readonly code = 'config';
  readonly faults: readonly ConfigFault[];
  constructor(faults: readonly ConfigFault[]) {
    const lines = faults.map(
      ({ variable, words, next }) => `  ${variable}: ${words}${next === undefined ? '' : `. ${next}`}`,
    );
    super(['The environment is not right. See .env.example.', ...lines].join('\n'));
    this.faults = faults;
  }
}

/** What the sandbox, and the embedded Postgres alone, take from the environment: they make up the rest. */
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

/** Whether this process is what a script of npm’s runs, rather than something that such a script started. */
export const isRunByNpm = (
  file = process.argv[1] ?? '',
  variables: NodeJS.ProcessEnv = process.env,
): boolean =>
  /^node (?:-\S+ )*(?<file>\S+)$/u.exec(variables['npm_lifecycle_script'] ?? '')?.groups?.['file'] ===
  relative(process.cwd(), file);

/** Which Slack is asked by `npm run live-check`, and as whom, where that is needed. */
export function readLiveCheckConfig(variables: NodeJS.ProcessEnv = process.env): {
  readonly apiUrl: string;
  readonly botToken: string | undefined;
} {
  const asked = environment.pick({ SLACK_API_URL: true, SLACK_BOT_TOKEN: true });
  const { SLACK_API_URL, SLACK_BOT_TOKEN } = parse(asked, variables);
  return { apiUrl: SLACK_API_URL, botToken: SLACK_BOT_TOKEN };
}

/** What the manifest hangs on, before there is an app to set the rest for. */
export function readManifestConfig(
  variables: NodeJS.ProcessEnv = process.env,
): Pick<Config, 'publicUrl'> & { readonly hasAppToken: boolean; readonly hasClientId: boolean } {
  const data = parse(
    environment.pick({ PUBLIC_URL: true, SLACK_APP_TOKEN: true, SLACK_CLIENT_ID: true }),
    variables,
  );
  return {
    publicUrl: data.PUBLIC_URL,
    hasAppToken: data.SLACK_APP_TOKEN !== undefined,
    hasClientId: data.SLACK_CLIENT_ID !== undefined,
  };
}

/**
 * An empty variable counts as unset, as in a copied `.env.example`, and white space around a value as no part of it, as where
 * it was read from a file. Throws ConfigError naming every fault at once, and no value.
 */
export function readConfig(variables: NodeJS.ProcessEnv = process.env): Config {
  const data = parse(environment, variables, faultsBetween);
  return {
    slack: {
      botToken: data.SLACK_BOT_TOKEN,
      oauth: oauthAppIn(data),
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
    tracesEndpoint: data.OTEL_EXPORTER_OTLP_ENDPOINT,
    dataDirectory: data.PEER_DATA_DIR ?? defaultDataDirectory(variables),
    logLevel: data.LOG_LEVEL,
  };
}

function parse<Schema extends z.ZodType>(
  schema: Schema,
  variables: NodeJS.ProcessEnv,
  faultsBeside: (given: GivenSettings) => readonly ConfigFault[] = () => [],
): z.output<Schema> {
  const given: GivenSettings = Object.fromEntries(
    Object.entries(variables)
      .map(([name, value = '']) => [name, value.trim()] as const)
      .filter(([, value]) => value !== ''),
  );
  const parsed = schema.safeParse(given);
  const beside = faultsBeside(given);
  if (parsed.success && beside.length === 0) return parsed.data;
  const faults = (parsed.error?.issues ?? []).map(({ path, message }) => {
    const variable = String(path[0]);
    return variable in given ? { variable, words: message } : notSet(variable);
  });
  throw new ConfigError([...beside, ...faults]);
}
