import { argumentsOf, UsageError } from './command-arguments.ts';
import { readManifestConfig } from './config.ts';
import { runCommand } from './run-until-stopped.ts';
import { manifestFor, modes, type SlackTransport } from './slack/manifest.ts';

/**
 * `npm run manifest -- [socket|http|oauth]`: the manifest to paste where Slack makes an app, or where its settings stand. Without a mode, for what
 * the environment is set to. Says what is missing, and exits with 1, where it would hold an address that is nobody's.
 */
await runCommand(async () => {
  const usage = 'Usage: npm run manifest [-- <mode>], the mode socket, http or oauth.';
  const { positionals } = argumentsOf(usage, { words: 1 });
  const config = readManifestConfig();
  const asked = positionals[0] ?? modeOf(config);
  const mode = modes.find((each) => each === asked);
  if (mode === undefined) throw new UsageError(usage);
  const way = wayOf(mode, config.publicUrl);
  if (typeof way === 'string') {
    process.stderr.write(`${way}\n`);
    process.exitCode = 1;
  } else process.stdout.write(manifestFor(way));
});

function modeOf({ hasAppToken, hasClientId }: ReturnType<typeof readManifestConfig>): SlackTransport['mode'] {
  if (hasAppToken) return 'socket';
  return hasClientId ? 'oauth' : 'http';
}

function wayOf(mode: SlackTransport['mode'], publicUrl: string | undefined): SlackTransport | string {
  if (mode === 'socket') return { mode };
  return publicUrl === undefined
    ? `PUBLIC_URL is not set: for ${mode} the manifest holds the address under which Slack reaches the bot. Set it, as in ` +
        `PUBLIC_URL=https://peer-pairs.example npm run manifest -- ${mode}. Where there is none, npm run manifest -- socket needs none.`
    : { mode, publicUrl };
}
