import type { Reader } from '../../../../language.ts';
import { actions, button, context, oneLine, section, type Message } from '../../../../slack/blocks.ts';
import { ids, valueOf } from '../buttons.ts';
import type { AskedCheckIn, CheckIn } from '../model/check-in.ts';
import { texts } from '../texts.ts';

type About = keyof ReturnType<typeof texts>['invitations'];

const aboutOf = ({ sessionNumber, milestone }: AskedCheckIn): About =>
  milestone ?? (sessionNumber === undefined ? 'every-time' : 'session');

/** It names nobody: who has answered so far is for nobody else to know. */
export function invitation(asked: AskedCheckIn, reader: Reader): Message {
  const words = texts(reader);
  const answer = button({ id: ids.open, value: valueOf(asked), text: words.answer, style: 'primary' });
  return {
    text: words.invitationText,
    blocks: [section(words.invitations[aboutOf(asked)]), context(words.stops), actions(answer)],
  };
}

/** What the invitation says once everybody has answered. */
export function allIn(checkIn: CheckIn, reader: Reader): Message {
  const words = texts(reader);
  const change = button({ id: ids.open, value: valueOf(checkIn), text: words.change });
  return { text: words.invitationText, blocks: [section(words.allIn), actions(change)] };
}

/** Another one has come since. */
export function invitationOver(reader: Reader): Message {
  const words = texts(reader);
  const latest = button({ id: ids.latest, text: words.command.button });
  return { text: words.over, blocks: [section(words.over), actions(latest)] };
}

/** There was no such session. */
export const invitationGone = (reader: Reader): Message => oneLine(texts(reader).gone);

/** Says that, and nothing of what. */
export function everybodyAnswered(members: number, reader: Reader): Message {
  const words = texts(reader);
  return oneLine(members > 2 ? words.allAnswered : words.bothAnswered);
}
