import {
  atFirst,
  pageOf,
  pairsOnAPage,
  pairStages,
  type Help,
  type ListedPair,
} from '../../../src/features/insight/pair-list/model.ts';
import { goesOn, reminder, timesToMeet } from '../../../src/features/insight/pair-list/views/help.ts';
import { outcomeInWords, pairsModal } from '../../../src/features/insight/pair-list/views/list.ts';
import type { Reader } from '../../../src/language.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { pair, people, rowId, said } from '../sample-data.ts';
import { program } from '../sample-program.ts';

const members = [people.ana, people.ben];
const everyKind: readonly ListedPair[] = pairStages.map((standing, place) => ({
  id: rowId(800 + place),
  members,
  standing,
  hasBegun: standing !== 'introduced',
  helped: undefined,
}));
const many: readonly ListedPair[] = Array.from({ length: 2 * pairsOnAPage + 1 }, (_, place) => ({
  id: rowId(700 + place),
  members,
  standing: 'begun' as const,
  hasBegun: true,
  helped: undefined,
}));
const starts = ['2026-03-03T10:00:00Z', '2026-03-04T15:00:00Z', '2026-03-06T09:00:00Z'].map((at) =>
  Temporal.Instant.from(at),
);
const offer = {
  pair,
  minutes: 45,
  rhythm: 'every-two-weeks',
  last: undefined,
  moves: undefined,
  starts,
  within: 'working-hours',
} as const;

const at = Temporal.Instant.from('2026-03-02T10:00:00Z');

export const pairListRoom: OpenRoom = (reader) => {
  const page = (all: readonly ListedPair[], wanted = atFirst, asked = 0) =>
    pairsModal(
      pageOf({ programId: program.id, program: said.program, isArchived: false, asked }, all, wanted),
      reader,
    );
  const asked = everyKind.map((each) => ({
    ...each,
    helped: { help: each.hasBegun ? ('reminder' as const) : ('times' as const), at },
  }));
  return {
    name: 'Pairs, for admins',
    exhibits: [
      {
        title: 'Who is with whom',
        when: '_See pairs_, for admins alone.',
        view: page(everyKind, atFirst, 2),
      },
      {
        title: 'Those that have ended',
        when: '_Show_.',
        view: page(everyKind, { ...atFirst, filter: 'ended' }),
      },
      {
        title: 'None of that kind',
        when: '_Show_.',
        view: page(many.slice(0, 1), { ...atFirst, filter: 'paused' }),
      },
      { title: 'No pairs yet', when: 'No round was confirmed.', view: page([]) },
      { title: 'The second page', when: '_Show more_.', view: page(many, { ...atFirst, page: 1 }) },
      {
        title: 'Those whom an admin had helped lately',
        when: '_See pairs_.',
        view: page(asked),
      },
      {
        title: 'All pairs have ended',
        when: '_See pairs_, in the first weeks after that.',
        view: page(everyKind.filter(({ standing }) => standing === 'ended')),
      },
      ...helping(reader),
    ],
  };
};

function helping(reader: Reader): readonly Exhibit[] {
  const told = (kind: 'asked' | 'asked-before', help: Help) => {
    const helped = { help, at };
    return outcomeInWords(
      { kind, pair: { id: pair.id, members, standing: 'begun', hasBegun: true, helped }, helped },
      reader,
    );
  };
  return [
    {
      title: 'Asked for',
      when: 'On top of the list: _Send times_ and _Remind them_.',
      lines: {
        Times: told('asked', 'times'),
        Reminder: told('asked', 'reminder'),
        'Within seven days': told('asked-before', 'reminder'),
        'Nothing to send': outcomeInWords({ kind: 'needs-none' }, reader),
      },
    },
    {
      title: 'Times to meet',
      when: 'In the pair’s DM: an admin had them sent.',
      message: timesToMeet(offer, reader),
    },
    {
      title: 'No time for all',
      when: 'The same, where their hours share none.',
      message: timesToMeet({ ...offer, starts: [] }, reader),
    },
    {
      title: 'A reminder',
      when: 'In the pair’s DM: an admin had it sent.',
      message: reminder(pair.id, reader),
    },
    {
      title: 'A reminder that is over',
      when: 'In its place, once the pair is in touch.',
      message: goesOn(reminder(pair.id, reader), reader),
    },
  ];
}
