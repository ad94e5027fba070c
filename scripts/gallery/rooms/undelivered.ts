import type { Undelivered, Undeliveries } from '../../../src/features/people/undelivered/model.ts';
import { texts } from '../../../src/features/people/undelivered/texts.ts';
import {
  allArrived,
  undeliveredModal,
  undeliveredNotice,
} from '../../../src/features/people/undelivered/views.ts';
import type { OpenRoom } from '../exhibit.ts';
import { people, said } from '../sample-data.ts';
import { program } from '../sample-program.ts';

const at = Temporal.Instant.from('2026-03-02T09:00:00Z');
const refused: Undelivered = {
  id: '00000000-0000-4000-8000-000000000001',
  what: 'introduction',
  names: [people.ana.name, people.ben.name],
  why: 'refused',
  isOver: true,
  at,
};
const all: readonly Undelivered[] = [
  refused,
  { ...refused, why: 'unsure', isOver: false },
  { ...refused, what: 'pair-message', names: [], why: 'mistake', isOver: false },
  { ...refused, what: 'private-message', names: [people.chen.name] },
];
const shown: Undeliveries = {
  programId: program.id,
  program: said.program,
  undelivered: all,
  held: undefined,
};
const many = Array.from({ length: 25 }, () => all).flat();

export const undeliveredRoom: OpenRoom = (reader) => ({
  name: 'What did not arrive',
  exhibits: [
    {
      title: 'Something did not arrive',
      when: 'In the own DM of each admin, ten minutes after the first that could not be delivered.',
      message: undeliveredNotice(shown, reader),
    },
    {
      title: 'Everything has arrived',
      when: 'In the place of that message, once it has.',
      message: allArrived(program.name, reader),
    },
    {
      title: 'The list',
      when: '_See them_, in Home, in the list of people or in that message.',
      view: undeliveredModal(shown, reader),
    },
    {
      title: 'A long list',
      when: 'There is more than fits.',
      view: undeliveredModal({ ...shown, undelivered: many }, reader),
    },
    {
      title: 'While Slack takes nothing',
      when: 'Messages wait for Slack, or for a token that works.',
      view: undeliveredModal({ ...shown, undelivered: [], held: { since: at, waiting: 12 } }, reader),
    },
    {
      title: 'Nothing is missing',
      when: 'The last of it was sent again.',
      view: undeliveredModal({ ...shown, undelivered: [] }, reader),
    },
    { title: 'Kindly refused', when: 'It cannot be sent again.', lines: texts(reader).refusals },
  ],
});
