import type { Config } from '../../config.ts';
import { asOwner, type Owner } from '../../db/operating/as-owner.ts';
import { serverFacts, zoneOffsets, zonesInUse } from '../../db/operating/facts.ts';
import { migrationState } from '../../db/operating/migrations-applied.ts';
import { ownMigrations } from '../../db/migrate.ts';
import type { OpenedDatabase } from '../../db/open-database.ts';
import { lookAtClocks, type ClockReading } from './clock.ts';
import { lookAtServer, unreachable } from './database.ts';
import type { Findings } from './finding.ts';
import { askInstalls } from './installs.ts';
import { holdingsOf, lookAtKeys } from './keys.ts';
import { lookAtMigrations } from './migrations.ts';
import { askSlack } from './slack.ts';
import { lookAtZones, momentsFrom, zonesToCompare } from './zones.ts';

type Database = Pick<OpenedDatabase, 'url' | 'keys'>;

/** Looks at all that the bot stands on, and changes nothing of it. */
export async function examine(config: Config, database: Database): Promise<Findings> {
  const slack = await askSlack(config);
  const clocks = slack.clock ? [slack.clock] : [];
  try {
    const inDatabase = await asOwner(database.url, (owner) => lookInto(owner, config, database));
    return [...inDatabase.findings, ...slack.findings, ...lookAtClocks([...clocks, inDatabase.clock])];
  } catch (error) {
    return [unreachable(error), ...slack.findings, ...lookAtClocks(clocks)];
  }
}

type Looked = { readonly findings: Findings; readonly clock: ClockReading };

async function lookInto(owner: Owner, config: Config, { keys }: Database): Promise<Looked> {
  const before = Date.now();
  const facts = await serverFacts(owner);
  const clock = { of: 'Postgres', before, told: facts.clock, after: Date.now(), exactTo: 0 } as const;
  const state = await migrationState(owner);
  const migrations = lookAtMigrations(await ownMigrations(), state);
  const isWhole = migrations.every(({ level }) => level !== 'fault') && state.hasTables;
  return {
    clock,
    findings: [
      ...lookAtServer(facts, config),
      ...migrations,
      ...(await lookAtTimes(owner, isWhole ? await zonesInUse(owner) : [])),
      ...(state.hasTables
        ? lookAtKeys(
            keys.map(({ id }) => id),
            await holdingsOf(owner, keys),
          )
        : []),
      ...(isWhole ? await askInstalls(owner, { config, keys, now: Temporal.Now.instant() }) : []),
    ],
  };
}

async function lookAtTimes(owner: Owner, inUse: readonly string[]): Promise<Findings> {
  const now = Temporal.Now.instant();
  const ofPostgres = await zoneOffsets(owner, { zones: zonesToCompare(inUse), at: momentsFrom(now) });
  return lookAtZones({ version: process.versions['tz'] ?? 'unknown', now, ofPostgres, inUse });
}
