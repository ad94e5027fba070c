import { WebClient } from '@slack/web-api';
import type { Config } from '../../config.ts';
import { createLog } from '../../log.ts';
import { clientOptions } from '../../slack/clients.ts';
import { failureOf } from '../../slack/errors.ts';
import { askedScopes, type AskedScopes } from '../../slack/manifest.ts';
import { stepAfter } from '../../slack/socket-refusals.ts';
import type { ClockReading } from './clock.ts';
import { findingsAbout, type Finding, type Findings } from './finding.ts';

const auth = findingsAbout('Slack');
const ofScopes = findingsAbout('scopes');

type SlackFindings = { readonly findings: Findings; readonly clock?: ClockReading };

/** Asks Slack once whose the token is, where there is one; the same answer tells what it may do, and what time it is there. */
export async function askSlack({ slack }: Pick<Config, 'slack'>, now = Date.now): Promise<SlackFindings> {
  const { fetch: send, ...options } = clientOptions(slack.apiUrl, createLog('silent'));
  let date: string | null = null;
  const client = new WebClient(slack.botToken, {
    ...options,
    fetch: async (url, init) => {
      const response = await (send ?? fetch)(url, init);
      date = response.headers.get('date');
      return response;
    },
  });
  const before = now();
  try {
    // Where each workspace has a token of its own there is none to ask with: that Slack answers is all.
    const told = slack.botToken === undefined ? await client.api.test() : await client.auth.test();
    const reading = {
      of: 'Slack',
      before,
      told: Date.parse(date ?? ''),
      after: now(),
      exactTo: 1_000,
    } as const;
    return {
      findings: [
        ...(slack.botToken === undefined
          ? [auth.ok('answers')]
          : [auth.ok('takes the bot token'), ...lookAtScopes(askedScopes(), told.response_metadata?.scopes)]),
        ...(await askAboutAppToken(slack)),
      ],
      ...(Number.isNaN(reading.told) ? {} : { clock: reading }),
    };
  } catch (error) {
    return { findings: [refusal(error)] };
  }
}

/** Where nothing is known of a token. */
const askAgain = 'See that this machine reaches SLACK_API_URL, and ask again.';

/** By Socket Mode nothing reaches the bot without it. What Slack opens for it here is not used, and closes by itself. */
async function askAboutAppToken({ appToken, apiUrl }: Config['slack']): Promise<Findings> {
  if (appToken === undefined) return [];
  try {
    await new WebClient(appToken, clientOptions(apiUrl, createLog('silent'))).apps.connections.open({});
    return [auth.ok('takes the app-level token')];
  } catch (error) {
    const failure = failureOf(error, 'apps.connections.open');
    return [auth.fault(`does not open a connection by Socket Mode (${failure.cause})`, stepAfter(failure))];
  }
}

/** Of a token nothing is known where the question did not get through. */
function refusal(error: unknown): Finding {
  const { kind, cause } = failureOf(error, 'auth.test');
  return kind === 'no-access'
    ? auth.fault(
        `does not take the bot token (${cause})`,
        'Copy SLACK_BOT_TOKEN again from "OAuth & Permissions" of the Slack app.',
      )
    : auth.fault(`does not answer as it should (${cause})`, askAgain);
}

/** @param granted undefined where Slack does not say */
export function lookAtScopes(
  { needed, optional }: AskedScopes,
  granted: readonly string[] | undefined,
): Findings {
  if (!granted)
    return [ofScopes.warning('Slack does not say which are granted', 'Compare them with manifest.yml.')];
  const missing = needed.filter((scope) => !granted.includes(scope));
  const without = optional.filter((scope) => !granted.includes(scope));
  const beyond = granted.filter((scope) => ![...needed, ...optional].includes(scope));
  const found = [
    ...(missing.length > 0
      ? [ofScopes.fault(`${missing.join(', ')} not granted`, 'Install the app again from manifest.yml.')]
      : []),
    ...(without.length > 0
      ? [
          ofScopes.warning(
            `without ${without.join(', ')}, which are optional`,
            'Install the app again where what they are for is missed: README says what.',
          ),
        ]
      : []),
    ...(beyond.length > 0
      ? [
          ofScopes.warning(
            `more than the app asks for: ${beyond.join(', ')}`,
            'Take them out of the Slack app, and install it again.',
          ),
        ]
      : []),
  ];
  return found.length > 0 ? found : [ofScopes.ok(`all ${granted.length} of the manifest are granted`)];
}
