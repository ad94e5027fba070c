import type { KnownBlock } from '@slack/types';
import { formatMonth, type Reader } from '../../../../language.ts';
import { cut } from '../../../../slack/blocks.ts';
import { chart } from '../../../../slack/charts.ts';
import { releasesOf, type Report } from '../model/report.ts';
import { texts } from '../texts.ts';

/** A chart with one point says nothing that its number does not. */
const leastPoints = 2;
const mostPoints = 12;
const labelLength = 20;

/** At most two: Slack takes no more in a message. What is not told has no point. */
export const charts = (report: Report, reader: Reader): readonly KnownBlock[] => [
  ...usefulness(report, reader),
  ...meeting(report, reader),
];

type Point = { readonly month: Temporal.PlainDate; readonly values: readonly number[] };

function usefulness(report: Report, reader: Reader): readonly KnownBlock[] {
  const words = texts(reader).charts;
  const points = releasesOf(report, 'usefulness').flatMap(({ until, told }): readonly Point[] =>
    told.kind === 'mean' && typeof told.means.program === 'number'
      ? [{ month: lastMonth(until), values: [told.means.program] }]
      : [],
  );
  return drawn({ type: 'line', title: words.usefulness, names: [words.useful] }, points, reader);
}

function meeting(report: Report, reader: Reader): readonly KnownBlock[] {
  const words = texts(reader).charts;
  const points = releasesOf(report, 'sessions').flatMap(({ until, told }): readonly Point[] => {
    if (told.kind !== 'groups') return [];
    const { total, groups } = told.figures.program;
    const met = groups['as-agreed'];
    return typeof met === 'number' ? [{ month: lastMonth(until), values: [met, total] }] : [];
  });
  return drawn({ type: 'bar', title: words.meeting, names: [words.met, words.of] }, points, reader);
}

const lastMonth = (until: Temporal.PlainDate): Temporal.PlainDate => until.subtract({ months: 1 });

type Drawing = {
  readonly type: 'line' | 'bar';
  readonly title: string;
  /** Of its series, in the order of a point's values. */
  readonly names: readonly string[];
};

function drawn(
  { type, title, names }: Drawing,
  all: readonly Point[],
  reader: Reader,
): readonly KnownBlock[] {
  const points = all.slice(-mostPoints);
  if (points.length < leastPoints) return [];
  const labelOf = ({ month }: Point) => cut(formatMonth(month, reader), labelLength);
  return [
    chart({
      type,
      title,
      categories: points.map(labelOf),
      series: names.map((name, place) => ({
        name,
        data: points.map((point) => ({ label: labelOf(point), value: point.values[place] ?? 0 })),
      })),
    }),
  ];
}
