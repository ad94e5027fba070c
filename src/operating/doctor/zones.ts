import { findingsAbout, type Findings } from './finding.ts';

const { ok, warning, fault } = findingsAbout('zones');

export type Zones = {
  /** Of Node's data, such as 2026a. */
  readonly version: string;
  readonly now: Temporal.Instant;
  readonly ofPostgres: ReadonlyMap<string, readonly number[]>;
  readonly inUse: readonly string[];
};

/** At which instants the two are compared: each month of a year. */
export const momentsFrom = (now: Temporal.Instant): readonly Temporal.Instant[] =>
  Array.from({ length: 13 }, (_, month) => now.add({ hours: month * 28 * 24 }));

/** Those that Node knows, and those that it is asked about; a fixed distance from UTC is no zone of the data. */
export const zonesToCompare = (inUse: readonly string[]): readonly string[] => [
  ...new Set([...Intl.supportedValuesOf('timeZone'), ...inUse.filter((zone) => !/^[+-]/u.test(zone))]),
];

/** Whether Node's data is recent, and whether that of Postgres says the same. */
export function lookAtZones({ version, now, ofPostgres, inUse }: Zones): Findings {
  const used = inUse.filter((zone) => !/^[+-]/u.test(zone));
  const unknown = used.filter((zone) => !ofPostgres.has(zone) || !isKnownHere(zone));
  const moments = momentsFrom(now);
  const differing = [...ofPostgres]
    .filter(([zone, offsets]) => isKnownHere(zone) && differs(offsets, offsetsHere(zone, moments)))
    .map(([zone]) => zone);
  const lived = differing.filter((zone) => used.includes(zone));
  const found = [
    ...(unknown.length > 0
      ? [fault(`people live in zones that are unknown here: ${firstOf(unknown)}`, renewPostgres)]
      : []),
    ...(lived.length > 0
      ? [warning(`Node and Postgres tell other times in ${firstOf(lived)}, where people live`, renewBoth)]
      : []),
    ...(isOld(version, now) ? [warning(`Node’s data is of ${version}`, renewNode)] : []),
  ];
  return found.length > 0
    ? found
    : [ok(`Node’s data is of ${version}; Postgres tells ${howAlike(differing)}`)];
}

const howAlike = ({ length }: readonly string[]): string =>
  length === 0 ? 'the same times' : `other times in zones in which nobody lives (${length})`;

const renewNode = 'Bring this version of Peer Pairs up to date, or run it on a newer Node 26.';
const renewPostgres = 'Bring the server’s time zone data up to date (its tzdata, or a minor release).';
const renewBoth = 'Bring the older of them up to date: tzdata of the server, or Node.';

/** Several releases come each year: of one from before last year some have been missed. */
const isOld = (version: string, now: Temporal.Instant): boolean =>
  Number.parseInt(version, 10) < now.toZonedDateTimeISO('UTC').year - 1;

function isKnownHere(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

const offsetsHere = (zone: string, moments: readonly Temporal.Instant[]): readonly number[] =>
  moments.map((moment) => moment.toZonedDateTimeISO(zone).offsetNanoseconds / 60e9);

const differs = (ones: readonly number[], others: readonly number[]): boolean =>
  ones.some((each, place) => each !== others[place]);

const atMost = 5;

function firstOf(zones: readonly string[]): string {
  const named = zones.slice(0, atMost).join(', ');
  return zones.length > atMost ? `${named} and ${zones.length - atMost} more` : named;
}
