import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const scopes = z.array(z.string().max(50)).max(255);

/** The part of Slack's app manifest that Peer Pairs uses, under the rules of Slack's own schema for it. */
const manifest = z.strictObject({
  _metadata: z.strictObject({ major_version: z.int(), minor_version: z.int() }).optional(),
  display_information: z.strictObject({
    name: z.string().min(1).max(35),
    description: z.string().min(1).max(140).optional(),
    long_description: z.string().min(175).max(4000).optional(),
    background_color: z
      .string()
      .regex(/^#[0-9a-f]{3}([0-9a-f]{3})?$/i)
      .optional(),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.boolean(),
      messages_tab_read_only_enabled: z.boolean(),
    }),
    bot_user: z.strictObject({ display_name: z.string().min(1).max(80), always_online: z.boolean() }),
    shortcuts: z
      .array(
        z.strictObject({
          name: z.string().min(1).max(24),
          type: z.enum(['message', 'global']),
          callback_id: z.string().min(1).max(255),
          description: z.string().min(1).max(150),
        }),
      )
      .min(1)
      .max(10)
      .optional(),
    slash_commands: z
      .array(
        z.strictObject({
          command: z.string().startsWith('/').min(2).max(32),
          url: z.httpUrl().max(3000).optional(),
          description: z.string().min(1).max(2000),
          usage_hint: z.string().min(1).max(1000).optional(),
          should_escape: z.boolean().optional(),
        }),
      )
      .min(1)
      .max(50)
      .optional(),
  }),
  oauth_config: z.strictObject({
    redirect_urls: z.array(z.string().max(2500)).max(1000).optional(),
    scopes: z.strictObject({ bot: scopes, bot_optional: scopes.optional() }),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({
      request_url: z.httpUrl().max(3500).optional(),
      bot_events: z
        .array(z.string().max(50))
        .max(100)
        .refine((events) => new Set(events).size === events.length, { error: 'an event is named twice' }),
    }),
    interactivity: z.strictObject({
      is_enabled: z.boolean(),
      request_url: z.httpUrl().max(3500).optional(),
    }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.boolean(),
  }),
});

export type Manifest = z.infer<typeof manifest>;

export const parseManifest = (yaml: string): Manifest => manifest.parse(parse(yaml));

/** Reads the app's manifest; throws zod's error naming every fault. */
export const readManifest = (path: URL | string): Manifest => parseManifest(readFileSync(path, 'utf8'));

export const scopesOf = ({ oauth_config }: Manifest): readonly string[] => [
  ...oauth_config.scopes.bot,
  ...(oauth_config.scopes.bot_optional ?? []),
];
