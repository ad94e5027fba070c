import {
  everybody,
  pageOf,
  peopleOnAPage,
  standings,
  type Person,
} from '../../../src/features/people/model.ts';
import { peopleModal } from '../../../src/features/people/views.ts';
import type { OpenRoom } from '../exhibit.ts';
import { said } from '../sample-data.ts';

const until = Temporal.PlainDate.from('2026-04-13');

const everyKind: readonly Person[] = standings.map((standing) => ({ name: said.ana, standing, until }));
const many: readonly Person[] = Array.from({ length: 2 * peopleOnAPage + 1 }, () => ({
  name: said.ben,
  standing: 'waiting',
  until: undefined,
}));

export const peopleRoom: OpenRoom = (reader) => {
  const page = (all: readonly Person[], wanted = everybody) =>
    peopleModal(pageOf(said.program, all, wanted), reader);
  return {
    name: 'People',
    exhibits: [
      { title: 'Who is in', when: '`/peer people`, for admins alone.', view: page(everyKind) },
      { title: 'Nobody yet', when: 'Nobody has joined.', view: page([]) },
      {
        title: 'Nobody found',
        when: '_Search_.',
        view: page(everyKind, { ...everybody, search: said.typedWord }),
      },
      { title: 'The second page', when: '_More names_.', view: page(many, { ...everybody, page: 1 }) },
    ],
  };
};
