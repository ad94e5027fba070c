import { argumentsOf } from './command-arguments.ts';
import { ConfigError, readConfig, type Config } from './config.ts';
import { openStandingDatabase, type OpenedDatabase } from './db/open-database.ts';
import { lookAtConfiguration, lookAtFaults } from './operating/doctor/configuration.ts';
import { notOpened } from './operating/doctor/database.ts';
import { examine } from './operating/doctor/examine.ts';
import { inALine, type Findings } from './operating/doctor/finding.ts';
import { lookAtProgram } from './operating/doctor/program.ts';
import { askSlack } from './operating/doctor/slack.ts';
import { runCommand, type Started } from './run-until-stopped.ts';

/** `npm run doctor`: looks at what the bot stands on, and says of each what to do next. Changes nothing; exits with 1 on a fault. */
await runCommand(async (started) => {
  argumentsOf('Usage: npm run doctor, and nothing behind it.');
  const findings = [...lookAtProgram(), ...(await ofConfiguration(started))];
  const faults = findings.filter(({ level }) => level === 'fault').length;
  const verdict =
    faults === 0 ? 'No fault found.' : `${faults === 1 ? '1 fault' : `${faults} faults`} to mend.`;
  process.stdout.write(`${[...findings.map(inALine), verdict].join('\n')}\n`);
  process.exitCode = faults === 0 ? 0 : 1;
});

async function ofConfiguration(started: Started): Promise<Findings> {
  try {
    const config = readConfig();
    const found = lookAtConfiguration(config);
    const isAtFault = found.some(({ level }) => level === 'fault');
    return isAtFault ? found : [...found, ...(await ofTheRest(config, started))];
  } catch (error) {
    if (error instanceof ConfigError) return lookAtFaults(error.faults);
    throw error;
  }
}

async function ofTheRest(config: Config, started: Started): Promise<Findings> {
  const opened = await opening(config);
  if ('url' in opened) return examine(config, started(opened));
  const { findings } = await askSlack(config);
  return [...opened, ...findings];
}

/** The one of DATABASE_URL is asked only later. */
async function opening(config: Config): Promise<OpenedDatabase | Findings> {
  try {
    return await openStandingDatabase(config);
  } catch (error) {
    return [notOpened(error)];
  }
}
