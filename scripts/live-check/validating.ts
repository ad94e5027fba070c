import type { View } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Message } from '../../src/slack/blocks.ts';
import type { Room } from '../gallery/exhibit.ts';

/** What Slack says of one screen: nothing, or each thing that is wrong with it. */
export type Judged = { readonly screen: string; readonly faults: readonly string[] };

const issue = z.union([
  z.string(),
  z
    .object({ pointer: z.string().default(''), message: z.string().default('') })
    .transform(({ pointer, message }) => `${pointer} ${message}`.trim()),
]);

const refusal = z.object({ data: z.object({ error: z.string(), errors: z.array(issue).default([]) }) });

type ViewOrMessage = { readonly view: View } | { readonly message: Pick<Message, 'blocks'> };

/** Has Slack's own validator read it, which shows it to nobody. Throws where Slack was not asked at all. */
export async function faultsBySlack(slack: WebClient, asked: ViewOrMessage): Promise<readonly string[]> {
  try {
    await slack.blocks.validate(
      'view' in asked ? { view: asked.view } : { message: { blocks: [...asked.message.blocks] } },
    );
    return [];
  } catch (error) {
    const { success, data: refused } = refusal.safeParse(error);
    if (!success || !/^invalid_(?:blocks|view|message)$/u.test(refused.data.error)) throw error;
    const { errors, error: code } = refused.data;
    return errors.length === 0 ? [code] : errors;
  }
}

/** Every message and view of the gallery, one after the other: Slack limits how often it is asked. */
export async function* judgedGallery(slack: WebClient, rooms: readonly Room[]): AsyncGenerator<Judged> {
  for (const { name, exhibits } of rooms)
    for (const exhibit of exhibits)
      if ('view' in exhibit || 'message' in exhibit)
        yield { screen: `${name}: ${exhibit.title}`, faults: await faultsBySlack(slack, exhibit) };
}

const cell = (text: string) => ({ type: 'raw_text', text });
const chart = {
  type: 'data_visualization',
  title: 'Sessions',
  chart: {
    type: 'bar',
    series: [{ name: 'Held', data: [{ label: 'May', value: 3 }] }],
    axis_config: { categories: ['May'] },
  },
};
const parts = {
  chart,
  table: {
    type: 'table',
    rows: [
      [cell('Month'), cell('Held')],
      [cell('May'), cell('3')],
    ],
  },
} as const;

/** Which surfaces take charts and tables, which no document says of all. */
export async function* judgedSurfaces(slack: WebClient): AsyncGenerator<Judged> {
  const title = { type: 'plain_text', text: 'A test' } as const;
  for (const [part, block] of Object.entries(parts)) {
    const surfaces = {
      'a message': { message: { blocks: [block] } },
      'a modal': { view: { type: 'modal', title, blocks: [block] } },
      Home: { view: { type: 'home', blocks: [block] } },
    };
    for (const [surface, asked] of Object.entries(surfaces))
      yield {
        screen: `a ${part} in ${surface}`,
        faults: await faultsBySlack(slack, asked as unknown as ViewOrMessage),
      };
  }
}
