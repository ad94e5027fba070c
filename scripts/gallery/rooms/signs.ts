import { signsInOrder, type Sign } from '../../../src/features/ways-on/signs/model/rules.ts';
import { openersFor } from '../../../src/features/ways-on/signs/model/telling.ts';
import { texts } from '../../../src/features/ways-on/signs/texts.ts';
import {
  jointCard,
  overCard,
  passedOn,
  previewModal,
  privateCard,
  saidCard,
  tellModal,
} from '../../../src/features/ways-on/signs/views.ts';
import type { Pair } from '../../../src/features/pairs/pair/model.ts';
import type { Reader } from '../../../src/language.ts';
import { oneLine } from '../../../src/slack/blocks.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { marked, noticeOf } from '../notices.ts';
import { hardTalkOpeners, pair, people, said } from '../sample-data.ts';

const trio: Pair = { ...pair, members: [people.ana, people.ben, people.chen] };
const shown = (sign: Sign, of: Pair = pair) => ({
  pair: of,
  sign,
  openers: openersFor(hardTalkOpeners, sign),
});
const words = { pair, by: people.ben, wording: said.agreement };

const cards = (reader: Reader): readonly Exhibit[] => [
  ...signsInOrder.map((sign) => ({
    title: `To one person: ${sign}`,
    when: 'In their own DM, by their own answers alone, on the pair’s weekday.',
    message: privateCard(shown(sign), { personId: people.ana.id, reader }),
    ofOnePeer: true as const,
  })),
  {
    title: 'To one of three',
    when: 'The same, in a trio.',
    message: privateCard(shown('fatigue', trio), { personId: people.ana.id, reader }),
  },
  ...signsInOrder.map((sign) => ({
    title: `To a pair: ${sign}`,
    when: 'In the pair’s DM, where each of them answered so, on a day that hangs on nobody’s answer.',
    message: jointCard(shown(sign), reader),
  })),
  {
    title: 'Once they have said something',
    when: '_Send to DM_; in the place of the card to one person.',
    message: saidCard(pair.id, reader),
    ofOnePeer: true as const,
  },
  {
    title: 'Once the pair has ended',
    when: 'In the place of either.',
    message: overCard(reader),
  },
];

/** What may show that a pair needs something else, and how to say it. */
export const signsRoom: OpenRoom = (reader) => ({
  name: 'Signs that something is amiss',
  exhibits: [
    ...cards(reader),
    { title: 'Saying it', when: '_Tell my peer_.', view: tellModal(shown('goals-diverged'), reader) },
    {
      title: 'Saying it, with one way to start',
      when: '_Tell my peer_, of a sign for which the pack has one.',
      view: tellModal(shown('fatigue'), reader),
    },
    {
      title: 'As it will stand',
      when: '_Preview it_. Nothing is said yet.',
      view: previewModal(words, reader),
    },
    { title: 'Said', when: '_Send to DM_.', view: noticeOf(marked(texts(reader).sent), reader) },
    { title: 'What somebody says', when: 'In the pair’s DM, then.', message: passedOn(words, reader) },
    {
      title: 'What somebody said who was erased',
      when: '_Erase me_; in the pair’s DM, from then on.',
      message: oneLine(texts(reader).passedOnGone),
    },
    {
      title: 'Saying it, at the field',
      when: 'It cannot be shown yet.',
      lines: { 'Nothing written': texts(reader).missing },
    },
  ],
});
