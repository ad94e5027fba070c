import type { Deps } from '../../../src/deps.ts';
import { features } from '../../../src/features.ts';
import type { Ahead, Item, Why } from '../../../src/features/coming/model.ts';
import { texts } from '../../../src/features/coming/texts.ts';
import { comingModal } from '../../../src/features/coming/views.ts';
import { texts as pairTexts } from '../../../src/features/pairs/pair/texts.ts';
import { texts as agreementTexts } from '../../../src/features/relationship/agreement/texts.ts';
import { texts as checkInTexts } from '../../../src/features/relationship/check-ins/texts.ts';
import { texts as topicTexts } from '../../../src/features/relationship/topics/texts.ts';
import type { Reader } from '../../../src/language.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { pair, people, said } from '../sample-data.ts';

/** Nothing is asked of these before something is due. */
const deps = {} as unknown as Deps;
const now = Temporal.Instant.from('2026-03-02T09:15:00Z');

const day = Temporal.PlainDate.from('2026-03-17');

const left = (leftOut: string): Why => ({ leftOut });

const because = (items: readonly Item[], whys: readonly Why[]): readonly Item[] =>
  whys.flatMap((why, index) => items.slice(index, index + 1).map((item) => ({ ...item, why })));

const seen = (ahead: Ahead, reader: Reader) =>
  comingModal({ ahead: [ahead], isInProgram: true }, { personId: people.ana.id, reader });

const atRest = (items: readonly Item[], reader: Reader): readonly Exhibit[] =>
  (['paused', 'closing'] as const).map((state) => ({
    title: `What comes to a pair that is ${state}`,
    when: 'As above.',
    view: comingModal(
      {
        ahead: [
          {
            pair: { ...pair, state },
            items: [
              ...items.slice(0, 1),
              ...(state === 'closing' ? [{ at: now, day, what: texts(reader).endOf.pair }] : []),
            ],
            rests: items.slice(3, 5).map(({ what }) => what),
          },
          { pair: { ...pair, state }, items: [], rests: [] },
        ],
        isInProgram: true,
      },
      { personId: people.ana.id, reader },
    ),
  }));

const withNothing = (reader: Reader): readonly Exhibit[] => [
  { title: 'Nothing planned', when: 'As above.', view: seen({ pair, items: [], rests: [] }, reader) },
  {
    title: 'Nothing planned without a pair',
    when: 'As above.',
    view: comingModal({ ahead: [], isInProgram: true }, { personId: people.ana.id, reader }),
  },
  {
    title: 'Without a pair and a program',
    when: '`/peer coming`.',
    view: comingModal({ ahead: [], isInProgram: false }, { personId: people.ana.id, reader }),
  },
];

const asProgramEnds = (items: readonly Item[], reader: Reader): Exhibit => ({
  title: 'As the program ends',
  when: 'As above, where it is archived and the pair goes on until its last day.',
  view: comingModal(
    { ahead: [{ pair, items: items.slice(0, 1), rests: [] }], isInProgram: false },
    { personId: people.ana.id, reader },
  ),
});

export const coming: OpenRoom = (reader) => {
  const all = features.flatMap(({ touchpoints }) => touchpoints?.(deps) ?? []);
  const items = all
    .flatMap(({ foretold }) => (foretold ? [foretold(reader)] : []))
    .map((what, index) => ({ at: now.add({ hours: 24 * (index + 1) }), what }));
  const of = (shown: readonly Item[]) => seen({ pair, items: shown, rests: [] }, reader);
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
        view: of(because(items, ['waits', 'put-off'])),
      },
      {
        title: 'What is left out',
        when: 'There is no room or no good moment for it, or it does not fit.',
        view: of(
          because(items, [
            'no-room',
            'no-hours',
            ...[...Object.values(pairTexts(reader).leftOut), topicTexts(reader).isQuiet].map(left),
            ...[...Object.values(checkInTexts(reader).leftOut), agreementTexts(reader).reviewOnceMet].map(
              left,
            ),
          ]),
        ),
      },
      {
        title: 'Until when a pair can choose',
        when: 'As above, once the pair is asked whether it goes on.',
        view: of([{ at: now, day, what: texts(reader).endOf.choice }]),
      },
      ...atRest(items, reader),
      ...withNothing(reader),
      asProgramEnds(items, reader),
    ],
  };
};
