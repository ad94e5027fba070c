import { describe, expect, it } from '@jest/globals';
import { draftChange, draftEntry, draftPage } from '../../../../../src/features/rounds/drafts/forms.ts';
import { listed, membersOf } from '../../../../../src/features/rounds/drafts/model/listing.ts';
import { roundPreview } from '../../../../../src/features/rounds/drafts/views/draft.ts';
import { changesSince } from '../../../../../src/features/rounds/drafts/views/drift.ts';
import { entryModal } from '../../../../../src/features/rounds/drafts/views/entries.ts';
import { searchLength } from '../../../../../src/features/rounds/drafts/views/fields.ts';
import { findForm, settingsForm } from '../../../../../src/features/rounds/drafts/views/questions.ts';
import {
  changeDone,
  weighedChange,
  wishList,
} from '../../../../../src/features/rounds/drafts/views/weighed.ts';
import { pairReader } from '../../../../../src/language.ts';
import { interactiveElementsOf } from '../../../../../src/sandbox/block-kit/elements-of.ts';
import { checkView } from '../../../../../src/sandbox/block-kit/validate.ts';
import { faultsOfView, wordsOf } from '../../../block-kit.ts';
import { extremeText, profile, vocabulary } from '../../../extreme.ts';
import { draftOf, extremeDraft, pageOf, pairOf } from '../drafts.ts';

const extreme = extremeDraft();
/** As many bytes as a name can have. */
const searches = [
  '',
  extremeText(searchLength),
  '"'.repeat(searchLength),
  '🌱'.repeat(searchLength),
  '\u0001'.repeat(searchLength),
];
const changes = (['pin', 'unpin', 'forbid', 'allow', 'swap'] as const).map((kind) => ({
  kind,
  two: { a: 'U0000000001', b: 'U0000000002' },
}));
const notice = () => changesSince(extreme, 0, pairReader);

describe('how a round is counted', () => {
  it.each([
    [10, 1, '*10 pairs and 1 trio*'],
    [1, 2, '*1 pair and 2 trios*'],
    [0, 1, '*1 trio*'],
    [2, 0, '*2 pairs*'],
    [0, 0, '*0 pairs*'],
  ])('names %d pairs and %d trios as what they are', (pairs, trios, words) => {
    const groups = [
      ...Array.from({ length: pairs }, () => pairOf(['U1', 'U2'])),
      ...Array.from({ length: trios }, () => pairOf(['U1', 'U2', 'U3'])),
    ];
    const draft = draftOf({ pairs: groups, poolSize: 2 * pairs + 3 * trios });
    const shown = wordsOf(roundPreview({ vocabulary, draft, listing: pageOf(draft, {}) }, pairReader));
    expect(shown).toContain(`in the pool, ${words}`);
  });
});

const previewAt = (page: number, pairs: number) => {
  const draft = draftOf({ pairs: Array.from({ length: pairs }, () => pairOf(['U1', 'U2'])) });
  return JSON.stringify(roundPreview({ vocabulary, draft, listing: pageOf(draft, { page }) }, pairReader));
};

const turns = (page: number) => previewAt(page, 50).match(/pairing\.(?:next|previous)-page/g);

const offersToConfirm = (holds: boolean) => {
  const drift = { people: [], keptApart: [], areSettingsOld: false, holds };
  const draft = draftOf({ pairs: [pairOf(['U1', 'U2'])] }, { drift });
  return JSON.stringify(roundPreview({ vocabulary, draft, listing: pageOf(draft) }, pairReader)).includes(
    'pairing.confirm',
  );
};

describe('the preview of a round', () => {
  it.each(['all', 'below', 'pinned', 'left-over'] as const)(
    'is within Slack’s limits on any page of %s, whatever the names and the search',
    (filter) => {
      for (const page of [0, 1, 49, 64, 9999])
        expect(
          faultsOfView(
            roundPreview(
              { vocabulary, draft: extreme, listing: pageOf(extreme, { filter, page }), notice: notice() },
              pairReader,
            ),
          ),
        ).toEqual([]);
    },
  );

  it.each(searches)('is within Slack’s limits while %j is searched for', (search) => {
    const everybodyFound = {
      ...extreme,
      sought: new Map([...extreme.names.keys()].map((id) => [id, search])),
    };
    const listing = pageOf(extreme, { search, page: 3 });
    expect(faultsOfView(roundPreview({ vocabulary, draft: everybodyFound, listing }, pairReader))).toEqual(
      [],
    );
  });

  it('holds in each button just what its listener reads', () => {
    for (const search of searches) {
      const verdict = checkView(
        roundPreview(
          { vocabulary, draft: extreme, listing: pageOf(extreme, { search: '', page: 2 }) },
          pairReader,
        ),
      );
      if (!verdict.ok) throw new Error(verdict.messages.join());
      const values = verdict.value.blocks
        .flatMap(interactiveElementsOf)
        .flatMap((element) => (element.type === 'button' ? [element.value ?? ''] : []));
      expect(values.length).toBeGreaterThan(20);
      for (const value of values) expect(draftPage.safeParse(value).success).toBe(true);
      expect(draftPage.parse(JSON.stringify(pageOf(extreme, { search }))).search).toBe(search);
    }
  });

  it('is sound with nobody matched, and with nobody left over', () => {
    for (const draft of [draftOf({}), draftOf({ pairs: [pairOf(['U1', 'U2'])] })])
      expect(faultsOfView(roundPreview({ vocabulary, draft, listing: pageOf(draft) }, pairReader))).toEqual(
        [],
      );
  });

  it('leads from page to page and not beyond', () => {
    expect([0, 1, 2].map(turns)).toEqual([
      ['pairing.next-page'],
      ['pairing.previous-page', 'pairing.next-page'],
      ['pairing.previous-page'],
    ]);
  });

  it('offers to confirm just where it holds', () => {
    expect([offersToConfirm(true), offersToConfirm(false)]).toEqual([true, false]);
  });
});

const wordsOfCost = (fitLost: number, peopleLost: number) =>
  wordsOf(
    weighedChange(
      {
        vocabulary,
        change: { kind: 'allow', two: { a: 'U1', b: 'U2' } },
        draft: draftOf({}),
        pairsBroken: [],
        pairsMade: [],
        leftOver: [],
        placed: [],
        fitLost,
        peopleLost,
      },
      pageOf(extreme),
      pairReader,
    ).blocks,
  );

describe('two who could be pinned', () => {
  it('are shown as the pair that they would be: how good it is, for each of them, and why', () => {
    const places = [{ id: 'U0000000001', place: 4, of: 11 }];
    const asPair = pairOf(['U0000000001', 'U0000000002'], {
      places,
      fit: 64,
      reasons: [{ kind: 'same-level' }],
    });
    const two = { a: 'U0000000001', b: 'U0000000002' };
    const cost = { pairsBroken: [], pairsMade: [], leftOver: [], placed: [], fitLost: 3, peopleLost: 0 };
    const change = { kind: 'pin', two } as const;
    const shown = wordsOf(
      weighedChange({ vocabulary, change, draft: extreme, asPair, ...cost }, pageOf(extreme), pairReader),
    );
    for (const told of ['fit 64 of 100', '4th of 11', 'at the same career level', 'loses about 3 points'])
      expect(shown).toContain(told);
  });
});

describe('the modals about a part of it', () => {
  const here = pageOf(extreme);
  const shown = { draft: extreme, here, vocabulary };
  const work = new Map([...extreme.names.keys()].map((id) => [id, profile]));

  it('are within Slack’s limits for a trio, a pair and somebody left over', () => {
    const { entries } = listed(extreme, here);
    const leftover = listed(extreme, { ...here, filter: 'left-over' }).entries;
    const pair = { kind: 'pair' as const, pair: pairOf(['U0000000001', 'U0000000002']) };
    for (const entry of [...entries.slice(0, 1), ...leftover.slice(0, 1), pair])
      expect(
        faultsOfView(entryModal(entry, { ...shown, work }, pairReader), {
          mentions: membersOf(entry).map((id) => `<@${id}>`),
        }),
      ).toEqual([]);
  });

  it.each(changes)('are within Slack’s limits for the cost of a $kind', (change) => {
    const trios = extreme.plan.pairs.map(({ members }) => members);
    for (const pairs of [[], trios]) {
      const weighed = {
        change,
        draft: extreme,
        vocabulary,
        asPair: pairOf(['U0000000001', 'U0000000002']),
        pairsBroken: pairs,
        pairsMade: pairs,
        leftOver: extreme.plan.leftovers.map(({ id }) => id),
        placed: extreme.plan.leftovers.map(({ id }) => id),
        fitLost: -1,
        peopleLost: 1,
      };
      expect(faultsOfView(weighedChange(weighed, here, pairReader))).toEqual([]);
    }
    expect(draftChange.parse(JSON.stringify({ ...here, change })).change).toEqual(change);
    const done = changeDone(change, extreme, pairReader);
    expect(
      faultsOfView(roundPreview({ vocabulary, draft: extreme, listing: here, notice: done }, pairReader)),
    ).toEqual([]);
  });

  it('say the same of each pin, whatever keeps it from being a pair', () => {
    const { plan } = extreme;
    const without = { ...extreme, plan: { ...plan, pairs: [] } };
    expect(plan.pins.length).toBeGreaterThan(0);
    expect(wishList({ ...shown, draft: without }, pairReader)).toEqual(
      wishList({ ...shown, draft: extreme }, pairReader),
    );
  });

  it('are within Slack’s limits for pins and bans, few or many, and for what is asked', () => {
    expect(faultsOfView(wishList(shown, pairReader))).toEqual([]);
    expect(faultsOfView(wishList({ draft: draftOf({}), here }, pairReader))).toEqual([]);
    expect(faultsOfView(settingsForm(extreme.plan.settings, here, pairReader))).toEqual([]);
    for (const search of searches)
      expect(faultsOfView(findForm({ ...here, search }, pairReader))).toEqual([]);
  });

  it('say of a gain that it is one', () => {
    expect(wordsOfCost(-5, -2)).toMatch(/gains about 5 points[^]*2 people are matched who had no peer/);
    expect(wordsOfCost(5, 1)).toMatch(/loses about 5 points[^]*1 person is left over who had a peer/);
    expect(wordsOfCost(0, 0)).toMatch(/stays about the same[^]*As many people are matched as before/);
  });
});

describe('what a button of a draft holds', () => {
  it.each([
    '',
    '{}',
    'null',
    JSON.stringify({ ...pageOf(extreme), version: 0 }),
    JSON.stringify({ ...pageOf(extreme), page: -1 }),
    JSON.stringify({ ...pageOf(extreme), filter: 'constructor' }),
    JSON.stringify({ ...pageOf(extreme), roundId: "' or true" }),
  ])('is refused as %j', (value) => {
    for (const schema of [draftPage, draftEntry, draftChange])
      expect(schema.safeParse(value).success).toBe(false);
  });
});
