import { LogLevel, WebClient } from '@slack/web-api';
import type { Workspace } from '../../src/sandbox/driver/workspace.ts';
import type { StandInSlack } from '../../src/sandbox/stand-in-slack.ts';

/** The real client, as an app's background work would set it up. */
export const clientOf = ({ apiUrl }: StandInSlack, token: string | undefined): WebClient =>
  new WebClient(token, {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logLevel: LogLevel.ERROR,
    logger: SILENT,
  });

/** The refusals are what is tested: the client need not print them. */
export const SILENT = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};

/** The error Slack answered with; undefined where it did not refuse. */
export async function refusal(call: Promise<unknown>): Promise<string | undefined> {
  const error: unknown = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  const data = typeof error === 'object' && error !== null && 'data' in error ? error.data : undefined;
  return typeof data === 'object' && data !== null && 'error' in data ? String(data.error) : undefined;
}

export const idOf = (workspace: Workspace, name: string): string =>
  [...workspace.state.people.values()].find((person) => person.name === name)?.id ?? '';
