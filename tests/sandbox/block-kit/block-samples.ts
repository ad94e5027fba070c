export const plain = (text: string) => ({ type: 'plain_text', text });
export const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
export const option = (text: string, value = text) => ({ text: plain(text), value });
export const times = <Item>(count: number, item: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => item(index));
export const section = (length: number) => ({ type: 'section', text: mrkdwn('x'.repeat(length)) });
export const button = (given: object = {}) => ({ type: 'button', text: plain('Go'), ...given });
export const actions = (...elements: object[]) => ({ type: 'actions', elements });
export const input = (element: object, given: object = {}) => ({
  type: 'input',
  label: plain('Label'),
  element,
  ...given,
});
export const typed = { type: 'plain_text_input' };
export const select = (given: object = {}) => ({
  type: 'static_select',
  options: [option('One'), option('Two')],
  ...given,
});
export const modal = (given: object = {}) => ({
  type: 'modal',
  title: plain('Title'),
  blocks: [section(1)],
  ...given,
});
export const chart = (given: object = {}) => ({
  type: 'data_visualization',
  title: 'Sessions',
  chart: {
    type: 'bar',
    series: [{ name: 'Held', data: [{ label: 'May', value: 3 }] }],
    axis_config: { categories: ['May'] },
    ...given,
  },
});
export const table = (rows: number, columns: number, text = 'x') => ({
  type: 'table',
  rows: times(rows, () => times(columns, () => ({ type: 'raw_text', text }))),
});
