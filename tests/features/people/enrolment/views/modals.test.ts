import type { KnownBlock, ModalView } from '@slack/types';
import { describe, expect, it } from '@jest/globals';
import { aboutModal } from '../../../../../src/features/people/enrolment/views/about-modal.ts';
import { stillRight } from '../../../../../src/features/people/enrolment/views/confirming.ts';
import { weekModal } from '../../../../../src/features/people/enrolment/views/week-modal.ts';
import { wishesModal } from '../../../../../src/features/people/enrolment/views/wishes-modal.ts';
import { zoneModal } from '../../../../../src/features/people/enrolment/views/zones.ts';
import { wordsOfSet } from '../../../../../src/features/programs/program/model/vocabulary.ts';
import { pairReader } from '../../../../../src/language.ts';
import { keptPacks } from '../../../../support/packs-read.ts';
import { faultsOf, faultsOfView, wordsOf } from '../../../block-kit.ts';
import { extremeText, pairId as programId, profile, vocabulary } from '../../../extreme.ts';

const of = { vocabulary, programId, program: extremeText(60) };
const { startingSets, ...content } = keptPacks().in('en');
const sets = startingSets.map((set) => ({ id: set.id, vocabulary: wordsOfSet(set, content) }));
const on = Temporal.PlainDate.from('2026-11-09');

describe('the two modals of a profile', () => {
  it.each([
    ['the first', aboutModal],
    ['the second', wishesModal],
  ])('%s is sound for a newcomer, and with everything filled to the brim', (_, modal) => {
    expect(faultsOfView(modal({ ...of, content, known: {} }, pairReader))).toEqual([]);
    expect(faultsOfView(modal({ ...of, content, known: profile }, pairReader))).toEqual([]);
  });

  it.each(sets)(
    'are sound in the words of a $id, as is the question after a year',
    ({ vocabulary: words }) => {
      const named = { ...of, vocabulary: words };
      for (const known of [{}, profile]) {
        expect(faultsOfView(aboutModal({ ...named, known, confirmedOn: on }, pairReader))).toEqual([]);
        expect(faultsOfView(wishesModal({ ...named, content, known }, pairReader))).toEqual([]);
        expect(faultsOfView(weekModal({ ...named, known }, pairReader))).toEqual([]);
      }
      expect(faultsOf(stillRight({ ...named, on, profile }, pairReader))).toEqual([]);
    },
  );

  it('show topics under our headings, and what the program added under one of its own, each once', () => {
    const known = [
      { id: 'conflict', name: 'Conflict' },
      { id: 'feedback', name: 'Feedback, both ways' },
    ];
    const leading = { id: 'delegating', name: 'Delegating' };
    const own = { id: 'own-1', name: 'Lamp keeping' };
    const topics = [own, ...known, leading, { id: 'own-2', name: 'Gone', isRetired: true as const }];
    const modal = wishesModal(
      { ...of, vocabulary: { ...vocabulary, topics }, content, known: {} },
      pairReader,
    );
    const groups = modal.blocks.flatMap((block) =>
      'element' in block && block.element.type === 'multi_static_select'
        ? [
            block.element.option_groups?.map(({ label, options }) => [
              label.text,
              ...options.map(({ text }) => text.text),
            ]),
          ]
        : [],
    );
    const each = [
      ['This program’s own', 'Lamp keeping'],
      ['Working with others', ...known.map(({ name }) => name)],
      ['Leading', 'Delegating'],
    ];
    expect(groups).toEqual([each, each, each]);
  });

  it('say that a language is needed, though each of its two fields may be left empty', () => {
    expect(wordsOf(aboutModal({ ...of, known: {} }, pairReader))).toContain(
      'Name at least one, here or in the next field.',
    );
  });

  it('ask a newcomer for six choices, and have all else blank or answered', () => {
    const asked = [aboutModal, wishesModal].flatMap((modal) =>
      inputsOf(modal({ ...of, content, known: {} }, pairReader)),
    );
    const toChoose = asked.filter(({ optional, hasInitial }) => !optional && !hasInitial);
    // A language is asked for in either of two fields, so that Slack takes each for one that may be left empty.
    expect([...toChoose.map(({ id }) => id), 'languages']).toEqual([
      'level',
      'craft_family',
      'tenure',
      'offers',
      'seeks',
      'languages',
    ]);
    expect(asked).toHaveLength(24);
  });
});

describe('the choice of a zone', () => {
  it.each(['2026-01-15T12:00:00Z', '2026-07-15T23:59:59Z'])('is sound, at %s', (now) => {
    for (const place of ['Europe/Lisbon', 'Asia/Kolkata', '+07:17', 'UTC'])
      expect(faultsOfView(zoneModal({ place, now: Temporal.Instant.from(now) }, pairReader))).toEqual([]);
  });
});

const inputsOf = ({ blocks }: ModalView) =>
  (blocks as readonly KnownBlock[]).flatMap((block) =>
    block.type === 'input'
      ? [
          {
            id: block.block_id ?? '',
            optional: block.optional === true,
            hasInitial: Object.keys(block.element).some((key) => key.startsWith('initial')),
          },
        ]
      : [],
  );
