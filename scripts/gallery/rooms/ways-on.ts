import { adjustModal } from '../../../src/features/ways-on/adjusting/views.ts';
import { waysCard } from '../../../src/features/ways-on/four-ways/views.ts';
import { texts as restingTexts } from '../../../src/features/ways-on/resting/texts.ts';
import { withWish } from '../../../src/features/ways-on/rematch/texts.ts';
import { restModal } from '../../../src/features/ways-on/resting/views.ts';
import { formatDate } from '../../../src/language.ts';
import { saying } from '../../../src/slack/listening/answering.ts';
import type { OpenRoom } from '../exhibit.ts';
import { marked, noticeOf } from '../notices.ts';
import { pair, people, said, trio } from '../sample-data.ts';

const effectAt = Temporal.Instant.from('2026-03-04T10:15:00Z');
const day = Temporal.PlainDate.from('2026-04-13');

export const waysOn: OpenRoom = (reader) => {
  const seen = { personId: people.ana.id, reader };
  const when = '`/peer end`, or _See ways on_ in Home; seen by that person alone.';
  return {
    name: 'Ways on',
    exhibits: [
      { title: 'All four', when, isDocument: true, seenBy: said.ana, message: waysCard(pair, seen) },
      {
        title: 'In a pause of the pair',
        when,
        isDocument: true,
        seenBy: said.ana,
        message: waysCard({ ...pair, state: 'paused', pausedUntil: day }, seen),
      },
      {
        title: 'While it ends',
        when,
        isDocument: true,
        seenBy: said.ana,
        message: waysCard({ ...trio, state: 'closing', closesOn: day }, seen),
      },
      { title: 'What would help', when: '_Adjust our agreement_.', view: adjustModal(pair.id, reader) },
    ],
  };
};

export const resting: OpenRoom = (reader) => {
  const words = restingTexts(reader);
  return {
    name: 'A pause of one pair',
    exhibits: [
      {
        title: 'Until when',
        when: '_Pause this pair_.',
        view: restModal({ pair, suggested: day }, { personId: people.ana.id, reader }),
      },
      { title: 'At a field', when: 'Something is amiss with it.', lines: { 'The day': words.dayNeeded } },
      {
        title: 'Paused',
        when: 'The day is chosen. The pair hears what any pair hears that is paused.',
        view: noticeOf(marked(words.paused(formatDate(day, reader))), reader),
      },
      {
        title: 'Paused, with a request for another peer',
        when: 'As before, to one who has asked for another peer.',
        view: noticeOf(marked(withWish(words.paused(formatDate(day, reader)), effectAt, reader)), reader),
      },
      { title: 'Restarted', when: '_Restart now_, by any of the pair.', message: saying(words.restarted) },
      {
        title: 'Restarted, while somebody is away',
        when: 'As before.',
        message: saying(words.stillAway(formatDate(day, reader))),
      },
    ],
  };
};
