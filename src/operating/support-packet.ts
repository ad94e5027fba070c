import type { Config } from '../config.ts';
import { asOwner } from '../db/operating/as-owner.ts';
import {
  countAtLarge,
  countCauses,
  countDeliveries,
  countStates,
  type LabelledCount,
} from '../db/operating/counts.ts';
import { migrationState } from '../db/operating/migrations-applied.ts';
import type { OpenedDatabase } from '../db/open-database.ts';
import { examine } from './doctor/examine.ts';
import { inALine } from './doctor/finding.ts';
import { versions } from './doctor/program.ts';

type Database = Pick<OpenedDatabase, 'url' | 'keys'>;

/** What somebody who helps from afar needs to know, as JSON: no name, no id, no text and no secret. */
export async function supportPacket(
  config: Config,
  database: Database,
  now: Temporal.Instant,
): Promise<string> {
  const packet = {
    madeAt: now.toString({ smallestUnit: 'minute' }),
    versions: { peerPairs: versions().own, node: process.versions.node, zones: process.versions['tz'] },
    system: `${process.platform} ${process.arch}`,
    configuration: withoutSecrets(config, database),
    doctor: (await examine(config, database)).map(inALine),
    counts: await countsIn(database).catch(
      () => 'nothing could be counted: see what the doctor says of the database',
    ),
  };
  return `${JSON.stringify(packet, undefined, 2)}\n`;
}

/** What is set, and of what could tell who or where, only that. */
const withoutSecrets = (config: Config, { keys }: Database) => ({
  slackComesBy: config.slack.appToken === undefined ? 'HTTP' : 'Socket Mode',
  installsBy: config.slack.oauth ? 'OAuth' : 'a token',
  database: config.databaseUrl === undefined ? 'embedded' : 'of DATABASE_URL',
  hasOwnLogin: config.databaseAppUrl !== undefined,
  keys: keys.length,
  hasPublicUrl: config.publicUrl !== undefined,
  showsMetrics: config.metricsToken !== undefined,
  logLevel: config.logLevel,
});

const countsIn = ({ url }: Database) =>
  asOwner(url, async (owner) => ({
    migrations: (await migrationState(owner)).applied?.length ?? 0,
    atLarge: asEntries(await countAtLarge(owner)),
    states: asEntries(await countStates(owner)),
    deliveries: asEntries(await countDeliveries(owner)),
    causes: await countCauses(owner),
  }));

/** Where few are meant, how few could tell who: a number like that is left open. */
const fewest = 5;

const asEntries = (counted: readonly LabelledCount[]): Readonly<Record<string, number | string>> =>
  Object.fromEntries(counted.map(({ of, count }) => [of, count < fewest ? `under ${fewest}` : count]));
