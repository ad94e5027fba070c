import type { Deps } from '../../../src/deps.ts';
import { features } from '../../../src/features.ts';
import type { Item } from '../../../src/features/coming/model.ts';
import { comingModal } from '../../../src/features/coming/views.ts';
import type { OpenRoom } from '../exhibit.ts';
import { pair, people, said } from '../sample-data.ts';

/** Nothing is asked of these before something is due. */
const deps = {} as unknown as Deps;
const now = Temporal.Instant.from('2026-03-02T09:15:00Z');

export const coming: OpenRoom = (reader) => {
  const all = features.flatMap(({ touchpoints }) => touchpoints?.(deps) ?? []);
  const items = all
    .flatMap(({ foretold }) => (foretold ? [foretold(reader)] : []))
    .map((what, index) => ({ at: now.add({ hours: 24 * (index + 1) }), what }));
  const of = (shown: readonly Item[]) =>
    comingModal([{ pair, items: shown }], { personId: people.ana.id, reader });
  return {
    name: 'What’s coming',
    exhibits: [
      {
        title: 'What comes first',
        when: '`/peer coming`, or _See what’s coming_ in Home. What was asked about in private stands with that person alone.',
        seenBy: said.ana,
        view: of(items.slice(0, 7)),
      },
      { title: 'What comes later', when: 'As above.', view: of(items.slice(7)) },
      {
        title: 'What comes later than it was due',
        when: 'It waits for hours that suit all, or is put off for other reminders.',
        view: of(
          items.slice(0, 2).map((item, index) => ({ ...item, why: index === 0 ? 'waits' : 'put-off' })),
        ),
      },
      { title: 'Nothing planned', when: 'As above.', view: of([]) },
    ],
  };
};
