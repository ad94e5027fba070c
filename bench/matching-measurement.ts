export type StageTimes = Readonly<Record<string, number>>;

/** Of one size: times in milliseconds, memory in MiB, shares of 1. */
export type Measurement = {
  readonly people: number;
  /** The first run of the process, before anything is compiled. */
  readonly first: number;
  readonly median: number;
  /** What a run took of processors, its median: what a machine with nothing else to do would need at most. */
  readonly processor: number;
  /** Of the median run. */
  readonly stages: StageTimes;
  /** Resident before the first run, the input included; and the most up to its end. */
  readonly before: number;
  readonly peak: number;
  readonly meanFit: number;
  readonly floor: number;
  readonly belowAcceptable: number;
  readonly leftovers: number;
  /** The same round proved the best among all pairs, and the first one's total fit as a share of its. */
  readonly proving: number | undefined;
  readonly ofOptimum: number | undefined;
  /** Total fit lost to the floor. */
  readonly priceOfFloor: number | undefined;
};
