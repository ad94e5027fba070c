import type { KnownBlock } from '@slack/types';
import { formatList, formatMonth, type Reader } from '../../../../language.ts';
import { context, cut } from '../../../../slack/blocks.ts';
import { chart } from '../../../../slack/charts.ts';
import { meanAsNumber, releasesOfMeasure, type Report } from '../model/report.ts';
import { texts } from '../texts.ts';

/** A chart with one point says nothing that its number does not. */
const leastPoints = 2;
const mostPoints = 12;
const labelLength = 20;

/**
 * At most two: Slack takes no more in a message. All months of which something is told are in them: nearly all stand there as all, and
 * a mean beyond the ends as the end. What can't be told has no point, which Slack takes of a whole month alone, and is said.
 */
export const charts = (report: Report, reader: Reader): readonly KnownBlock[] => [
  ...usefulness(report, reader),
  ...meeting(report, reader),
];

type Point = {
  readonly month: Temporal.PlainDate;
  readonly values: readonly number[] | undefined;
  /** It stands for what is told without a number. */
  readonly isBound: boolean;
};

function usefulness(report: Report, reader: Reader): readonly KnownBlock[] {
  const words = texts(reader).charts;
  const points = releasesOfMeasure(report, 'usefulness').flatMap(({ until, told }): readonly Point[] => {
    if (told.kind !== 'mean') return [];
    const mean = meanAsNumber(told.means.program);
    const isBound = typeof told.means.program === 'string';
    return [{ month: lastMonth(until), values: mean === undefined ? undefined : [mean], isBound }];
  });
  const { usefulness: title, useful, atEnds: bounds } = words;
  return drawn({ type: 'line', title, names: [useful], bounds }, points, reader);
}

function meeting(report: Report, reader: Reader): readonly KnownBlock[] {
  const words = texts(reader).charts;
  const points = releasesOfMeasure(report, 'sessions').flatMap(({ until, told }): readonly Point[] => {
    if (told.kind !== 'groups') return [];
    const { total, groups } = told.figures.program;
    const isBound = groups['as-agreed'] === 'nearly-all';
    const met = isBound ? total : groups['as-agreed'];
    const values = typeof met === 'number' ? [met, total] : undefined;
    return [{ month: lastMonth(until), values, isBound }];
  });
  const { meeting: title, met, of, nearlyAll: bounds } = words;
  return drawn({ type: 'bar', title, names: [met, of], bounds }, points, reader);
}

const lastMonth = (until: Temporal.PlainDate): Temporal.PlainDate => until.subtract({ months: 1 });

type Drawing = {
  readonly type: 'line' | 'bar';
  readonly title: string;
  /** Of its series, in the order of a point's values. */
  readonly names: readonly string[];
  /** How what is told without a number is drawn. */
  readonly bounds: string;
};

function drawn(
  { type, title, names, bounds }: Drawing,
  all: readonly Point[],
  reader: Reader,
): readonly KnownBlock[] {
  const lately = all.slice(-mostPoints);
  const points = lately.flatMap(({ month, values }) =>
    values === undefined ? [] : [{ label: cut(formatMonth(month, reader), labelLength), values }],
  );
  if (points.length < leastPoints) return [];
  const untold = lately.filter(({ values }) => values === undefined);
  const months = untold.map(({ month }) => formatMonth(month, reader));
  const besides = [
    ...(lately.some(({ isBound }) => isBound) ? [bounds] : []),
    ...(months.length > 0 ? [texts(reader).charts.untold(formatList(months, reader))] : []),
  ];
  return [
    chart({
      type,
      title,
      categories: points.map(({ label }) => label),
      series: names.map((name, place) => ({
        name,
        data: points.map(({ label, values }) => ({ label, value: values[place] ?? 0 })),
      })),
    }),
    ...(besides.length === 0 ? [] : [context(besides.join(' '))]),
  ];
}
