import { readManifestConfig } from './config.ts';
import { runCommand } from './run-until-stopped.ts';
import { manifestFor, modes, type SlackTransport } from './slack/manifest.ts';

/**
 * `npm run manifest -- [socket|http|oauth]`: the manifest to paste where Slack makes an app, or where its settings stand. Without a mode, for what
 * the environment is set to. Says what is missing, and exits with 1, where it would hold an address that is nobody's.
 */
await runCommand(async () => {
  const config = readManifestConfig();
  const way = wayOf(process.argv[2] ?? modeOf(config), config.publicUrl);
  if (typeof way === 'string') {
    process.stderr.write(`${way}\n`);
    process.exitCode = 1;
  } else process.stdout.write(manifestFor(way));
});

function modeOf({ hasAppToken, hasClientId }: ReturnType<typeof readManifestConfig>): SlackTransport['mode'] {
  if (hasAppToken) return 'socket';
  return hasClientId ? 'oauth' : 'http';
}

function wayOf(asked: string, publicUrl: string | undefined): SlackTransport | string {
  const mode = modes.find((each) => each === asked);
  if (mode === undefined) return `There is a manifest for ${modes.join(', ')}, and for nothing else.`;
  if (mode === 'socket') return { mode };
  return publicUrl === undefined
    ? `PUBLIC_URL is not set: for ${mode} the manifest holds the address under which Slack reaches the bot.`
    : { mode, publicUrl };
}
