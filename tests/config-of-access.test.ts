import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../src/config.ts';
import { faultsOf } from './support/config-faults.ts';

const complete = {
  SLACK_BOT_TOKEN: 'xoxb-1-2-abc',
  SLACK_SIGNING_SECRET: '8f742231b10e8888abcd99yyyzzz85a5',
};

describe('where any workspace may install the app', () => {
  const oauth = {
    SLACK_SIGNING_SECRET: complete.SLACK_SIGNING_SECRET,
    SLACK_CLIENT_ID: '1234567890.9876543210',
    SLACK_CLIENT_SECRET: 'e1b9e11dfcd19c1982d5de12921e17e8',
    PUBLIC_URL: 'https://peers.example',
  };
  const faultyIn = (message: string) =>
    [...Object.keys(oauth), 'SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'].filter((name) =>
      message.includes(`${name}:`),
    );

  it('takes the app’s own id and secret in the place of a token', () => {
    const { slack, publicUrl } = readConfig(oauth);
    expect([slack.botToken, slack.oauth, publicUrl]).toEqual([
      undefined,
      { clientId: oauth.SLACK_CLIENT_ID, clientSecret: oauth.SLACK_CLIENT_SECRET },
      'https://peers.example',
    ]);
  });

  it.each(['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'PUBLIC_URL', 'SLACK_SIGNING_SECRET'] as const)(
    'says where %s alone is not set',
    (name) => {
      const { [name]: _left, ...others } = oauth;
      expect(faultsOf(others)).toContain(`${name}: is not set`);
      expect(faultyIn(faultsOf(others))).toEqual([name]);
    },
  );

  it.each([
    ['http://peers.example', ['PUBLIC_URL']],
    ['http://localhost.example', ['PUBLIC_URL']],
    ['http://localhost:3000', []],
    ['http://127.0.0.1:3000', []],
    ['http://[::1]:3000', []],
  ])('at %s Slack sends browsers back by https, or to their own machine: faults %j', (address, names) => {
    expect(faultyIn(faultsOf({ ...oauth, PUBLIC_URL: address }))).toEqual(names);
  });

  it('says all of it at once, what is of another way among it, and no value', () => {
    const mixed = {
      ...complete,
      SLACK_APP_TOKEN: 'xapp-1-A1-2-abc',
      SLACK_CLIENT_ID: 'of another kind',
      PORT: 'wrongport',
    };
    const message = faultsOf(mixed);
    for (const name of ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'PUBLIC_URL', 'PORT'])
      expect(message).toContain(`${name}: `);
    for (const name of ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'])
      expect(message).toMatch(new RegExp(`${name}: .* Take it out`, 'u'));
    for (const value of Object.values(mixed)) expect(message).not.toContain(value);
  });
});
