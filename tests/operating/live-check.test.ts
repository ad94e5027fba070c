import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WebClient } from '@slack/web-api';
import { rooms } from '../../scripts/gallery/rooms.ts';
import {
  faultsBySlack,
  judgedGallery,
  judgedSurfaces,
  type Judged,
} from '../../scripts/live-check/validating.ts';
import { readManifest } from '../../src/sandbox/manifest.ts';
import { startStandInSlack, type StandInSlack } from '../../src/sandbox/stand-in-slack.ts';

let slack: StandInSlack;
let client: WebClient;

beforeAll(async () => {
  slack = await startStandInSlack({
    manifest: readManifest('manifest.yml'),
    signingSecret: 'a secret of tests',
  });
  client = new WebClient(undefined, { slackApiUrl: slack.apiUrl, allowAbsoluteUrls: false });
});

afterAll(() => slack.stop());

const all = async (judging: AsyncGenerator<Judged>): Promise<readonly Judged[]> => {
  const judged: Judged[] = [];
  for await (const each of judging) judged.push(each);
  return judged;
};

describe('npm run live-check', () => {
  it('has each message and view of the gallery read, and asks of each surface', async () => {
    const some = rooms({ language: 'en', locale: 'en-US', timeZone: 'Europe/Lisbon' }).filter(
      ({ name }) => name === 'Finding a time',
    );
    const judged = await all(judgedGallery(client, some));
    expect(judged.length).toBeGreaterThan(10);
    expect(judged.filter(({ faults }) => faults.length > 0)).toEqual([]);
    expect((await all(judgedSurfaces(client))).map(({ screen }) => screen)).toEqual([
      'a chart in a message',
      'a chart in a modal',
      'a chart in Home',
      'a table in a message',
      'a table in a modal',
      'a table in Home',
    ]);
  });

  it('says where something is wrong, and takes no answer of another kind for a verdict', async () => {
    const broken = {
      message: { blocks: [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }] },
    } as const;
    expect((await faultsBySlack(client, broken)).join()).toMatch(/\/blocks\/0/);
    slack.faults.next('blocks.validate', { error: 'fatal_error' });
    await expect(faultsBySlack(client, broken)).rejects.toThrow('fatal_error');
  });
});
