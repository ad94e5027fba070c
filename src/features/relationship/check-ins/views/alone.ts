import type { Reader } from '../../../../language.ts';
import {
  actions,
  button,
  context,
  escape,
  oneLine,
  section,
  type Message,
} from '../../../../slack/blocks.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import { namesOfPeers } from '../../../pairs/pair/texts.ts';
import { ids, valueOf } from '../buttons.ts';
import type { AskedCheckIn } from '../model/check-in.ts';
import type { InvitationStanding } from '../model/resting.ts';
import { texts } from '../texts.ts';

type OneOfPair = { readonly pair: Pair; readonly personId: string };

/** To one of a pair alone: in the pair's DM it would tell the others who answers. */
export function privateInvitation(
  asked: AskedCheckIn,
  { pair, personId }: OneOfPair,
  reader: Reader,
): Message {
  const words = texts(reader);
  const names = escape(namesOfPeers(pair, { personId, reader }));
  const answer = button({ id: ids.open, value: valueOf(asked), text: words.answer, style: 'primary' });
  return {
    text: words.alone.text,
    blocks: [
      section(words.alone.invitations[asked.milestone ?? 'every-time'](names)),
      context(words.alone.stops),
      actions(answer),
    ],
  };
}

/** As it reads by now. While the pair lives a button leads to what can be answered, whatever has become of this one. */
export function privateInvitationAs(
  { standing, latest }: InvitationStanding,
  whose: OneOfPair,
  reader: Reader,
): Message {
  const words = texts(reader);
  if (standing === 'asked') return privateInvitation(latest, whose, reader);
  const names = escape(namesOfPeers(whose.pair, { personId: whose.personId, reader }));
  const line = words.alone.over[standing](names);
  if (standing === 'ended') return oneLine(line);
  const text = standing === 'answered' ? words.change : words.command.button;
  return {
    text: line,
    blocks: [section(line), actions(button({ id: ids.open, value: valueOf(latest), text }))],
  };
}
