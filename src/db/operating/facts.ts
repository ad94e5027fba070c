import type { Owner } from './as-owner.ts';

export type ServerFacts = {
  readonly version: string;
  /** As a number that grows with each release: 150004 is 15.4. */
  readonly versionNumber: number;
  readonly encoding: string;
  readonly ownsDatabase: boolean;
  readonly mayMakeRoles: boolean;
  /** In milliseconds since 1970, by the server's clock. */
  readonly clock: number;
};

export async function serverFacts(owner: Owner): Promise<ServerFacts> {
  const { rows } = await owner.query<ServerFacts>(`
    select current_setting('server_version') as version,
      current_setting('server_version_num')::int as "versionNumber",
      pg_encoding_to_char(encoding) as encoding,
      pg_has_role(datdba, 'member') as "ownsDatabase",
      (select rolsuper or rolcreaterole from pg_roles where rolname = current_user) as "mayMakeRoles",
      (extract(epoch from clock_timestamp()) * 1000)::float8 as clock
    from pg_database where datname = current_database()`);
  const [facts] = rows;
  if (!facts) throw new Error('a session has a database');
  return facts;
}

/** How far, in minutes, each zone is from UTC at these instants. Zones that the server does not know are left out. */
export async function zoneOffsets(
  owner: Owner,
  { zones, at }: { readonly zones: readonly string[]; readonly at: readonly Temporal.Instant[] },
): Promise<ReadonlyMap<string, readonly number[]>> {
  const { rows } = await owner.query<{ zone: string; offsets: number[] }>(
    `select zone, array(
       select (extract(epoch from at at time zone zone) - extract(epoch from at at time zone 'UTC')) / 60
       from unnest($2::timestamptz[]) with ordinality as moments(at, place) order by place)::float8[] as offsets
     from unnest($1::text[]) as zone where zone in (select name from pg_timezone_names)`,
    [zones, at.map(String)],
  );
  return new Map(rows.map(({ zone, offsets }) => [zone, offsets]));
}

/** In which zones there are people. */
export async function zonesInUse(owner: Owner): Promise<readonly string[]> {
  const { rows } = await owner.query<{ zone: string }>('select distinct time_zone as zone from people');
  return rows.map(({ zone }) => zone);
}
