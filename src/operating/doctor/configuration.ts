import type { Config } from '../../config.ts';
import { notSet, type ConfigFault } from '../../config-of-access.ts';
import { findingsAbout, type Findings } from './finding.ts';

const { ok, warning, fault } = findingsAbout('configuration');

/** What is not right by itself: each with what to do about it. */
export const lookAtFaults = (faults: readonly ConfigFault[]): Findings =>
  faults.map(({ variable, words, next }) => fault(`${variable}: ${words}`, next ?? nextOf(words)));

const nextOf = (words: string): string =>
  words === notSet('').words ? 'Set it as .env.example says.' : 'Correct it.';

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
  return publicUrl.startsWith('https:')
    ? []
    : [warning('PUBLIC_URL is no https address, so that calendars travel in the open', proxy)];
}
