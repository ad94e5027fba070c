import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { inALine } from '../../src/operating/doctor/finding.ts';
import { askSlack } from '../../src/operating/doctor/slack.ts';
import { startSocketSlack, type SocketSlack } from '../support/socket-slack.ts';

let slack: SocketSlack;

const answered = (_request: unknown, response: ServerResponse) =>
  void response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}');

beforeAll(async () => {
  slack = await startSocketSlack(answered);
});
afterAll(() => slack.stop());

const asked = async (appToken: string | undefined) => {
  const { apiUrl } = slack;
  const { findings } = await askSlack({
    slack: { botToken: 'xoxb-1', appToken, apiUrl, signingSecret: '', oauth: undefined },
  });
  return findings.map(inALine).join('\n');
};

it('the doctor tries the app-level token, and says what to do where Slack does not take it', async () => {
  slack.plan('opened');
  expect(await asked('xapp-1')).toMatch(/ok +Slack +takes the app-level token/u);
  slack.plan({ error: 'invalid_auth' });
  const told = await asked('xapp-1');
  expect(told).toMatch(/fault +Slack +does not open a connection by Socket Mode \(invalid_auth\)/u);
  expect(told).toContain('connections:write');
  expect(told).toMatch(/ok +Slack +takes the bot token/u);
  slack.plan({ status: 400 });
  const unknown = await asked('xapp-1');
  expect(unknown).toContain('See that this machine reaches SLACK_API_URL');
  expect(unknown).not.toContain('connections:write');
});

it('the doctor asks for no connection where Slack comes by HTTP', async () => {
  slack.plan('opened');
  expect(await asked(undefined)).not.toContain('app-level');
  expect(slack.asked()).toBe(0);
});
