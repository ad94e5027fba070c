import type { BlockOf } from '../../block-kit/blocks.ts';
import type { Chart } from '../../block-kit/charts.ts';
import { make, makeSvg } from '../dom.ts';

const WIDTH = 480;
const HEIGHT = 160;
/** Room for the categories' names below a plot. */
const FOOT = 18;
const COLOURS = 8;

/** A plain drawing of the chart, and its figures as a table for whoever prefers or needs that. */
export function chartNode({ title, chart }: BlockOf<'data_visualization'>): HTMLElement {
  const drawing = makeSvg(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT + FOOT}`, role: 'img', 'aria-label': `${chart.type} chart: ${title}` },
    chart.type === 'pie' ? pie(chart.segments) : [...plot(chart), ...axis(chart)],
  );
  const figures = make('details', {}, [make('summary', {}, ['Figures']), figuresTable(chart)]);
  return make('figure', { class: 'chart' }, [
    make('figcaption', {}, [title]),
    drawing,
    legend(chart),
    figures,
  ]);
}

type Plotted = Exclude<Chart, { type: 'pie' }>;

function plot({ type, series, axis_config }: Plotted): SVGElement[] {
  const { categories } = axis_config;
  const most = Math.max(1, ...series.flatMap(({ data }) => data.map(({ value }) => value)));
  const step = WIDTH / categories.length;
  const height = (value: number): number => (Math.max(0, value) / most) * (HEIGHT - 10);
  return series.flatMap(({ data }, index) => {
    const values = categories.map((category) => data.find(({ label }) => label === category)?.value ?? 0);
    if (type !== 'bar')
      return [
        line(
          values.map((value, at) => [step * (at + 0.5), HEIGHT - height(value)]),
          type,
          index,
        ),
      ];
    const width = (step * 0.8) / series.length;
    return values.map((value, at) =>
      makeSvg('rect', {
        x: step * at + step * 0.1 + width * index,
        y: HEIGHT - height(value),
        width: width * 0.9,
        height: height(value),
        class: `fill-${index % COLOURS}`,
      }),
    );
  });
}

function axis({ axis_config: { categories } }: Plotted): SVGElement[] {
  const step = WIDTH / categories.length;
  return categories.map((category, at) =>
    makeSvg('text', { x: step * (at + 0.5), y: HEIGHT + FOOT - 5 }, [category]),
  );
}

function line(
  points: readonly (readonly [number, number])[],
  type: 'line' | 'area',
  index: number,
): SVGElement {
  const path = points.map(([x, y]) => `${x},${y}`).join(' ');
  const [first, last] = [points[0]?.[0] ?? 0, points.at(-1)?.[0] ?? 0];
  return type === 'line'
    ? makeSvg('polyline', { points: path, class: `stroke-${index % COLOURS}` })
    : makeSvg('polygon', {
        points: `${first},${HEIGHT} ${path} ${last},${HEIGHT}`,
        class: `fill-${index % COLOURS} area`,
      });
}

function pie(segments: readonly { readonly value: number }[]): SVGElement[] {
  const total = segments.reduce((sum, { value }) => sum + value, 0);
  let before = 0;
  return segments.map(({ value }, index) => {
    const [start, share] = [before, Math.min(value / total, 0.9999)];
    before += value / total;
    const arc = `A 75 75 0 ${share > 0.5 ? 1 : 0} 1 ${onCircle(start + share)}`;
    return makeSvg('path', {
      d: `M ${WIDTH / 2} ${HEIGHT / 2} L ${onCircle(start)} ${arc} Z`,
      class: `fill-${index % COLOURS}`,
    });
  });
}

/** Where this share of the whole turn ends, clockwise from the top. */
function onCircle(share: number): string {
  const angle = share * 2 * Math.PI - Math.PI / 2;
  return `${WIDTH / 2 + 75 * Math.cos(angle)} ${HEIGHT / 2 + 75 * Math.sin(angle)}`;
}

function legend(chart: Chart): HTMLElement {
  const names =
    chart.type === 'pie' ? chart.segments.map(({ label }) => label) : chart.series.map(({ name }) => name);
  return make(
    'ul',
    { class: 'legend' },
    names.map((name, index) => make('li', { class: `key-${index % COLOURS}` }, [name])),
  );
}

function figuresTable(chart: Chart): HTMLElement {
  const columns = chart.type === 'pie' ? ['Value'] : chart.series.map(({ name }) => name);
  const rows =
    chart.type === 'pie'
      ? chart.segments.map(({ label, value }) => [label, String(value)])
      : chart.axis_config.categories.map((category) => [
          category,
          ...chart.series.map(({ data }) =>
            String(data.find(({ label }) => label === category)?.value ?? ''),
          ),
        ]);
  return make('table', {}, [
    make('tr', {}, [make('td'), ...columns.map((name) => make('th', { scope: 'col' }, [name]))]),
    ...rows.map(([head, ...cells]) =>
      make('tr', {}, [make('th', { scope: 'row' }, [head]), ...cells.map((cell) => make('td', {}, [cell]))]),
    ),
  ]);
}
