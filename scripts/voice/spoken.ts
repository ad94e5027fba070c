import { z } from 'zod';
import type { Exhibit } from '../gallery/exhibit.ts';

/** What the bot says in one exhibit of the gallery, in the parts that the rules look at. */
export type Spoken = {
  readonly where: string;
  /** Each text once, without a person's words in `rich_text`. */
  readonly texts: readonly string[];
  /** The texts that Slack reads markup in. */
  readonly marked: readonly string[];
  readonly buttons: readonly string[];
  /** There is something to press or choose. */
  readonly canPress: boolean;
  readonly isMessage: boolean;
  readonly isDocument: boolean;
  /** What closes a modal that is there to be read: nothing in it is submitted. */
  readonly closesPage: string | undefined;
  readonly ofOnePeer: boolean;
};

const textObject = z.object({ type: z.enum(['mrkdwn', 'plain_text']), text: z.string() });
/** A modal with nothing to submit. */
const page = z.object({ type: z.literal('modal'), submit: z.undefined(), close: textObject });
const button = z.object({ type: z.literal('button'), text: textObject });

export function spokenIn(room: string, exhibit: Exhibit): Spoken {
  const shown = shownIn(exhibit);
  const objects = objectsIn(shown);
  const texts = objects.flatMap((each) => textObject.safeParse(each).data ?? []);
  return {
    where: `${room}, ${exhibit.title}`,
    texts: [...new Set([...texts.map(({ text }) => text), ...linesOf(exhibit)])],
    marked: texts.filter(({ type }) => type === 'mrkdwn').map(({ text }) => text),
    buttons: objects.flatMap((each) => button.safeParse(each).data?.text.text ?? []),
    canPress: objects.some((each) => 'action_id' in each),
    isMessage: 'message' in exhibit,
    isDocument: exhibit.isDocument ?? false,
    closesPage: page.safeParse(shown).data?.close.text,
    ofOnePeer: exhibit.ofOnePeer ?? false,
  };
}

const shownIn = (exhibit: Exhibit): unknown =>
  'message' in exhibit ? exhibit.message.blocks : 'view' in exhibit ? exhibit.view : undefined;

const linesOf = (exhibit: Exhibit): readonly string[] =>
  'lines' in exhibit ? Object.values(exhibit.lines) : [];

/** Every object of a payload, however deep; `rich_text` is left out, since it holds what people wrote. */
function objectsIn(shown: unknown): readonly object[] {
  if (typeof shown !== 'object' || shown === null) return [];
  if ('type' in shown && shown.type === 'rich_text') return [];
  return [shown, ...Object.values(shown).flatMap(objectsIn)];
}
