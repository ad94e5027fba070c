import type { KnownBlock } from '@slack/types';
import type { Reader } from '../../../../language.ts';
import { escape, quote, section } from '../../../../slack/blocks.ts';
import type { Vocabulary } from '../../../programs/program/model/vocabulary.ts';
import { doChange } from '../../../people/enrolment/model/hours.ts';
import type { Profile } from '../../../people/enrolment/model.ts';
import type { Card } from '../model.ts';
import type { Member } from '../../../pairs/pair/model.ts';
import { reasonInWords, topicList } from './reason-words.ts';
import { texts } from '../texts.ts';

const reasonsShown = 5;

/** Why they, and what each offers and seeks: nothing in it is said of one that is not said of the others. */
export function whyAndWhat(
  members: readonly Pick<Member, 'id' | 'name'>[],
  { participants, reasons, vocabulary }: Card,
  reader: Reader,
): readonly KnownBlock[] {
  const words = texts(reader);
  const names = new Map(members.map(({ id, name }) => [id, name]));
  // How many hours they share stands in a line of its own, as they are now.
  const others = reasons.filter(({ kind }) => kind !== 'shared-hours');
  const why = others
    .slice(0, reasonsShown)
    .map((reason) => `• ${reasonInWords(reason, { names, vocabulary }, reader)}`);
  const what = participants.flatMap(({ personId, profile }) =>
    offersAndSeeks(escape(names.get(personId) ?? ''), { profile, vocabulary }, reader),
  );
  return [
    ...(why.length > 0
      ? [section([members.length > 2 ? words.whyYouThree : words.whyUs, ...why].join('\n'))]
      : []),
    ...(what.length > 0 ? [section(what.join('\n'))] : []),
  ];
}

/** How many working hours they share, where anybody can say. */
export function hoursTogether(
  { participants, sharedHours }: Pick<Card, 'participants' | 'sharedHours'>,
  reader: Reader,
): string {
  const words = texts(reader);
  const vary = participants.some(({ profile }) => doChange(profile.workingHours));
  return vary ? words.changingHours : words.sharedHours(sharedHours);
}

/** What each has written for their peers to know, which is for nobody who has not been introduced. */
export function notesOf(
  members: readonly Pick<Member, 'id' | 'name'>[],
  { participants }: Pick<Card, 'participants'>,
  reader: Reader,
): readonly KnownBlock[] {
  const words = texts(reader);
  return members.flatMap(({ id, name }) => {
    const note = participants.find(({ personId }) => personId === id)?.profile.forPeer ?? '';
    return note === '' ? [] : [section(words.noteFrom(escape(name))), quote(note)];
  });
}

type Told = { readonly profile: Pick<Profile, 'offers' | 'seeks'>; readonly vocabulary: Vocabulary };

function offersAndSeeks(who: string, { profile, vocabulary }: Told, reader: Reader): readonly string[] {
  const words = texts(reader);
  const list = (topics: readonly string[]) => topicList(topics, vocabulary, reader);
  return [words.offers(who, list(profile.offers)), words.seeks(who, list(profile.seeks))];
}
