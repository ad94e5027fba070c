import type { Config } from '../../config.ts';
import { findingsAbout, type Findings } from './finding.ts';

const { ok, warning, fault } = findingsAbout('configuration');

/** What is right by itself, and does not fit together. */
export function lookAtConfiguration(config: Config): Findings {
  const found = [...aboutKeys(config), ...aboutAddress(config)];
  if (found.some(({ level }) => level === 'fault')) return found;
  const by = config.slack.appToken === undefined ? 'HTTP' : 'Socket Mode';
  return [ok(`complete; Slack comes by ${by}`), ...found];
}

function aboutKeys({ databaseUrl, encryptionKeys }: Config): Findings {
  if (databaseUrl === undefined || encryptionKeys) return [];
  return [
    fault('DATABASE_URL is set, and ENCRYPTION_KEYS is not', 'Make a key as .env.example says, and set it.'),
  ];
}

function aboutAddress({ slack, publicUrl }: Config): Findings {
  if (publicUrl === undefined) return [];
  if (slack.appToken !== undefined)
    return [
      warning(
        'PUBLIC_URL is set, and by Socket Mode nothing is served',
        'Take it out, or take SLACK_APP_TOKEN out.',
      ),
    ];
  return publicUrl.startsWith('https:')
    ? []
    : [
        warning(
          'PUBLIC_URL is no https address, so that calendars travel in the open',
          'Put a proxy with TLS before PORT.',
        ),
      ];
}
