import { createInterface } from 'node:readline/promises';
import { WebClient } from '@slack/web-api';
import { argumentsOf } from '../../src/command-arguments.ts';
import { readLiveCheckConfig } from '../../src/config.ts';
import { runCommand } from '../../src/run-until-stopped.ts';
import { rooms } from '../gallery/rooms.ts';
import { judgedGallery, judgedSurfaces, type Judged } from './validating.ts';

/**
 * `npm run live-check`, for whoever has a real workspace: has Slack's own validator read every screen of the gallery, and asks which surfaces
 * take charts and tables; that needs no token, and shows nobody anything. With `-- --people U…,U…` it also opens a group DM of these and
 * the bot, waits until one of them has turned it into a channel, and says what Slack opens from then on. Ends with 1 where a screen is refused.
 */
await runCommand(async () => {
  const usage = 'Usage: npm run live-check [-- --people U…,U…], the IDs of members to open a group DM with.';
  const { values } = argumentsOf(usage, { options: { people: { type: 'string' } } });
  const { apiUrl, botToken } = readLiveCheckConfig();
  const slack = new WebClient(botToken, { slackApiUrl: apiUrl, allowAbsoluteUrls: false });
  const refused = await judgeScreens(slack);
  if (values.people !== undefined) await watchConversion(slack, values.people);
  process.exitCode = refused === 0 ? 0 : 1;
});

/** @returns how many are refused */
async function judgeScreens(slack: WebClient): Promise<number> {
  const reader = { language: 'en', locale: 'en-US', timeZone: 'Europe/Lisbon' } as const;
  let [screens, refused] = [0, 0];
  for await (const judged of judgedGallery(slack, rooms(reader))) {
    screens += 1;
    if (judged.faults.length > 0) refused += 1;
    tellFaults(judged);
  }
  say(`${screens} screens of the gallery, ${refused} refused`);
  for await (const { screen, faults } of judgedSurfaces(slack))
    say(`${screen}: ${faults.length === 0 ? 'taken' : `refused (${faults.join('; ')})`}`);
  return refused;
}

function tellFaults({ screen, faults }: Judged): void {
  for (const fault of faults) say(`refused  ${screen}: ${fault}`);
}

async function watchConversion(slack: WebClient, people: string): Promise<void> {
  const open = async () => (await slack.conversations.open({ users: people })).channel?.id ?? 'nothing';
  const before = await open();
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  await terminal.question(`Opened ${before}. Turn that group DM into a channel in Slack, then press Enter. `);
  terminal.close();
  const after = await open();
  say(`now it opens ${after}: ${after === before ? 'the same, which is a channel by now' : 'another one'}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
