import type { MigrationState } from '../../db/operating/migrations-applied.ts';
import { findingsAbout, type Findings } from './finding.ts';

const { ok, warning, fault } = findingsAbout('migrations');

/** @param own those that this version has, in order */
export function lookAtMigrations(own: readonly string[], { applied, hasTables }: MigrationState): Findings {
  if (applied === undefined)
    return hasTables
      ? [
          fault(
            'there are tables, and no record of how they came about',
            `Give the bot a database of its own; where it is the bot’s: ${givenBack}`,
          ),
        ]
      : [warning('the database is empty', 'Start the bot: it makes the tables.')];
  const unknown = applied.filter((name) => !own.includes(name));
  if (unknown.length > 0)
    return [
      fault(
        `the database is newer than this version: it has ${unknown.length} that are unknown here, ${unknown.at(-1)} last`,
        'Run the version that last ran, or restore the backup from before it.',
      ),
    ];
  const missing = own.filter((name) => !applied.includes(name));
  const last = applied.toSorted().at(-1) ?? '';
  const skipped = missing.filter((name) => name < last);
  if (skipped.length > 0)
    return [fault(`half applied: ${skipped.join(', ')} is missing, and later ones are there`, givenBack)];
  if (missing.length > 0)
    return [
      warning(
        `the database is older than this version by ${missing.length}`,
        'Back it up, then start the bot: it brings it up to date.',
      ),
    ];
  return [ok(`all ${own.length} applied`)];
}

const givenBack = 'Restore the latest backup whose doctor finds no fault: see docs/operations.md.';
