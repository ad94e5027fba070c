import type { HumanMessage, Named, Opening } from '../../../src/features/people/human/model.ts';
import { texts } from '../../../src/features/people/human/texts.ts';
import {
  answered,
  card,
  closedCard,
  humanModal,
  notForYou,
  sentModal,
  settled,
  unread,
  unsure,
} from '../../../src/features/people/human/views.ts';
import type { Reader } from '../../../src/language.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { marked, noticeOf } from '../notices.ts';
import { people, rowId, said } from '../sample-data.ts';

const program = { programId: rowId(2), program: said.program };
const message: HumanMessage = {
  programId: program.programId,
  number: 1,
  personId: people.ben.id,
  readerIds: [people.ana.id, people.chen.id],
  state: 'waiting',
  wording: said.agreement,
  answeredBy: undefined,
  writtenAt: Temporal.Instant.from('2026-03-06T09:00:00Z'),
  toldUnreadAt: undefined,
  toldOfNobodyElse: false,
};
const waits: Named = { message, writer: said.ben, readers: [people.ana, people.chen], answerer: undefined };
const taken: Named = {
  ...waits,
  message: { ...message, state: 'answered', answeredBy: people.ana.id },
  answerer: said.ana,
};
const over = (state: 'done' | 'withdrawn'): Named => ({
  ...taken,
  message: { ...taken.message, state, wording: '' },
});
const opening: Opening = {
  ...program,
  readers: { are: 'program-admins', people: [people.ana, people.chen] },
  open: [],
};
const others = { are: 'workspace-admins', people: [people.chen] } as const;
const many = Array.from({ length: 30 }, () => people.chen);
const seen = (personId: string) => ({ personId, program: said.program });

const writing = (reader: Reader): readonly Exhibit[] => [
  { title: 'Asking a person', when: '`/peer human`, or _Ask a person_.', view: humanModal(opening, reader) },
  {
    title: 'Asking a person, of the workspace',
    when: 'No admin of the program is left but oneself and one’s peers.',
    view: humanModal({ ...opening, readers: others }, reader),
  },
  {
    title: 'Asking a person, once the program is archived',
    when: 'No program runs, and no pair of one’s own lives.',
    view: humanModal({ ...opening, readers: { ...others, are: 'of-archived' } }, reader),
  },
  {
    title: 'Asking once more',
    when: 'What one wrote waits, or somebody will get in touch.',
    view: humanModal({ ...opening, open: [waits, taken] }, reader),
  },
  {
    title: 'Asking a person, who are others by now',
    when: 'The admins have changed since it was opened: what was typed is kept, and nothing sent.',
    view: humanModal({ ...opening, draft: { wording: said.agreement }, haveChanged: true }, reader),
  },
  {
    title: 'The same words for others',
    when: '_Review and send_, where nobody to whom it went can read it now, or nobody knows whether it arrived.',
    view: humanModal({ ...opening, draft: { wording: said.agreement, instead: 1 } }, reader),
  },
  {
    title: 'Asking where many would read it',
    when: 'Eight or more would: five names, and how many else.',
    view: humanModal({ ...opening, readers: { are: 'program-admins', people: many } }, reader),
  },
  {
    title: 'Asking once more, where nobody can read what one wrote',
    when: 'Those who were named are no admins now, or have left.',
    view: humanModal({ ...opening, open: [{ ...waits, readers: [] }] }, reader),
  },
  {
    title: 'Nobody would read it',
    when: 'What one wrote is open, and nobody is left who could read anything new.',
    view: humanModal({ ...opening, readers: undefined, open: [waits] }, reader),
  },
  { title: 'Sent', when: 'It is sent.', view: sentModal(waits, reader) },
  {
    title: 'Withdrawn',
    when: '_Withdraw_.',
    view: noticeOf(marked(texts(reader).withdrawn), reader),
  },
];

const reading = (reader: Reader): readonly Exhibit[] => [
  {
    title: 'Somebody asks a person',
    when: 'In the own DM of each who was named.',
    message: card(waits, seen(people.ana.id), reader),
  },
  {
    title: 'Somebody asks a person, and nobody else',
    when: 'In the own DM of the only one who was named.',
    message: card({ ...waits, readers: [people.ana] }, seen(people.ana.id), reader),
  },
  {
    title: 'The same once more',
    when: 'In the own DM of one who has had it, and may read it again.',
    message: card(waits, { ...seen(people.ana.id), isSameAgain: true }, reader),
  },
  {
    title: 'For the one who will get in touch',
    when: 'In its place, once they press _Get in touch_.',
    message: card(taken, seen(people.ana.id), reader),
  },
  {
    title: 'For the others',
    when: 'In its place then; they may still take over.',
    message: card(taken, seen(people.chen.id), reader),
  },
  { title: 'Done', when: 'In its place, after _Mark done_.', message: closedCard(over('done'), reader) },
  {
    title: 'Withdrawn, for those who read it',
    when: 'In its place.',
    message: closedCard(over('withdrawn'), reader),
  },
  { title: 'No admin now', when: 'In its place, for one who is no admin now.', message: notForYou(reader) },
];

const hearing = (reader: Reader): readonly Exhibit[] => [
  {
    title: 'Somebody will get in touch',
    when: 'In the own DM of the writer.',
    message: answered(taken, reader),
  },
  { title: 'It is done', when: 'In its place.', message: answered(over('done'), reader) },
  { title: 'It was withdrawn', when: 'In its place.', message: answered(over('withdrawn'), reader) },
  {
    title: 'Nobody can read it now',
    when: 'In the own DM of the writer, once all who were named are admins no more, or have left.',
    message: unread(waits, others, reader),
  },
  {
    title: 'Nobody can read it now, nor could',
    when: 'There is no other admin either.',
    message: unread(waits, undefined, reader),
  },
  {
    title: 'Nobody knows whether it arrived',
    when: 'In the own DM of the writer, where Slack did not say what became of it. It is not sent twice by itself.',
    message: unsure(waits, [people.chen], reader),
  },
  { title: 'It is settled', when: 'In the place of that.', message: settled(reader) },
];

/** The way to a human: who reads it is named before anything is typed. */
export const humanRoom: OpenRoom = (reader) => ({
  name: 'Asking a person',
  exhibits: [
    ...writing(reader),
    ...reading(reader),
    ...hearing(reader),
    {
      title: 'Asking a person, at the field',
      when: 'It cannot be sent yet.',
      lines: { 'Nothing written': texts(reader).missing, 'Too many open': texts(reader).tooMany },
    },
    { title: 'Kindly refused', when: 'It cannot be done.', lines: texts(reader).refusals },
  ],
});
