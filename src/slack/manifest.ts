import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

export type AskedScopes = { readonly needed: readonly string[]; readonly optional: readonly string[] };

const manifest = z.object({
  oauth_config: z.object({
    scopes: z.object({ bot: z.array(z.string()), bot_optional: z.array(z.string()).default([]) }),
  }),
});

/** What the manifest asks for. */
export function askedScopes(): AskedScopes {
  const text = readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8');
  const { bot, bot_optional } = manifest.parse(parse(text)).oauth_config.scopes;
  return { needed: bot, optional: bot_optional };
}
