import type { WorkspaceOwned } from '../columns.ts';

declare module '../database.ts' {
  interface Database {
    seriesDays: SeriesDays;
    sessionSeries: SessionSeries;
  }
}

/** Sessions that are booked by themselves, each time at the same time on the clock of one zone. */
export type SessionSeries = WorkspaceOwned & {
  pairId: string;
  /** Counts from 1 within the pair. */
  number: number;
  /** Of those that have run, untold and misfit rest until somebody says how to go on. */
  state: 'proposed' | 'running' | 'untold' | 'misfit' | 'stopped' | 'set-aside';
  suggestedBy: string;
  /** Whom it suits, by id. */
  suits: readonly string[];
  /** IANA name. */
  timeZone: string;
  /** From which day it is counted. */
  firstOn: Temporal.PlainDate;
  /** As `HH:MM`. */
  atTime: string;
  /** Whether all of them worked at its time when it was suggested. */
  within: 'working-hours' | 'waking-hours';
  /** The latest of its days of which something has become. */
  lastOn: Temporal.PlainDate;
};

/** What became of one of its days: a session, or none, since it suited nobody. */
export type SeriesDays = WorkspaceOwned & {
  pairId: string;
  /** Of the series. */
  number: number;
  onDay: Temporal.PlainDate;
  bookingNumber: number | null;
};
