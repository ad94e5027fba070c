import { existsSync } from 'node:fs';
import { ConfigError, readConfig, type Config } from './config.ts';
import { openDatabase } from './db/open-database.ts';
import { lookAtConfiguration } from './operating/doctor/configuration.ts';
import { codeOf } from './operating/doctor/database.ts';
import { examine } from './operating/doctor/examine.ts';
import { findingsAbout, inALine, type Findings } from './operating/doctor/finding.ts';
import { lookAtProgram } from './operating/doctor/program.ts';
import { askSlack } from './operating/doctor/slack.ts';

const noneYet = findingsAbout('database').warning(
  'there is none yet',
  'Start the bot: it makes one in PEER_DATA_DIR.',
);

/** `npm run doctor`: looks at what the bot stands on, and says of each what to do next. Changes nothing; exits with 1 on a fault. */
const findings = [...lookAtProgram(), ...(await ofConfiguration())];
const faults = findings.filter(({ level }) => level === 'fault').length;
const verdict =
  faults === 0 ? 'No fault found.' : `${faults === 1 ? '1 fault' : `${faults} faults`} to mend.`;
process.stdout.write(`${[...findings.map(inALine), verdict].join('\n')}\n`);
process.exitCode = faults === 0 ? 0 : 1;

async function ofConfiguration(): Promise<Findings> {
  try {
    const config = readConfig();
    const found = lookAtConfiguration(config);
    return found.some(({ level }) => level === 'fault') ? found : [...found, ...(await ofTheRest(config))];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const { fault } = findingsAbout('configuration');
    return error.faults.map((words) => fault(words, 'Set it as .env.example says, and ask again.'));
  }
}

async function ofTheRest(config: Config): Promise<Findings> {
  if (config.databaseUrl === undefined && !existsSync(config.dataDirectory)) {
    const slack = await askSlack(config);
    return [noneYet, ...slack.findings];
  }
  const opened = await openDatabase(config).catch((error: unknown) => error);
  if (!isOpened(opened))
    return [
      findingsAbout('database').fault(
        `the embedded Postgres does not start (${codeOf(opened)})`,
        'Start the bot: it says why.',
      ),
    ];
  try {
    return await examine(config, opened);
  } finally {
    await opened.stop();
  }
}

type Opened = Awaited<ReturnType<typeof openDatabase>>;

function isOpened(opened: unknown): opened is Opened {
  return typeof opened === 'object' && opened !== null && 'url' in opened;
}
