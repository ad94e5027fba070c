import type { Config } from '../../config.ts';
import { findingsAbout, type Findings } from './finding.ts';

const { ok, warning, fault } = findingsAbout('configuration');

/** What is right by itself, and does not fit together. */
export function lookAtConfiguration(config: Config): Findings {
  const found = [...aboutKeys(config), ...aboutAddress(config)];
  if (found.some(({ level }) => level === 'fault')) return found;
  const by = config.slack.appToken === undefined ? 'HTTP' : 'Socket Mode';
  const installs = config.slack.oauth ? 'any workspace may install it' : 'it has one workspace’s token';
  return [ok(`complete; Slack comes by ${by}; ${installs}`), ...found];
}

function aboutKeys({ databaseUrl, encryptionKeys }: Config): Findings {
  if (databaseUrl === undefined || encryptionKeys) return [];
  return [
    fault('DATABASE_URL is set, and ENCRYPTION_KEYS is not', 'Make a key as .env.example says, and set it.'),
  ];
}

const proxy = 'Put a proxy with TLS before PORT.';

function aboutAddress({ slack, publicUrl }: Config): Findings {
  if (publicUrl === undefined) return [];
  if (slack.appToken !== undefined)
    return [
      warning(
        'PUBLIC_URL is set, and by Socket Mode nothing is served',
        'Take it out, or take SLACK_APP_TOKEN out.',
      ),
    ];
  if (slack.oauth && !publicUrl.startsWith('https:'))
    return [fault('PUBLIC_URL is no https address, and Slack sends nobody back there', proxy)];
  return publicUrl.startsWith('https:')
    ? []
    : [warning('PUBLIC_URL is no https address, so that calendars travel in the open', proxy)];
}
