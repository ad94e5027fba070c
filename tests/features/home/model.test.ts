import type { Button } from '@slack/types';
import { describe, expect, it } from '@jest/globals';
import {
  array,
  assert,
  constantFrom,
  integer,
  nat,
  option,
  pre,
  property,
  record,
  string,
  stringMatching,
  tuple,
} from 'fast-check';
import { urgencies, type NextStep } from '../../../src/feature.ts';
import { besides, bytesOf, calmIn, fitted, mostPressing, rowsOf } from '../../../src/features/home/model.ts';
import { button, section } from '../../../src/slack/blocks.ts';
import { menuOf, pressedIn } from '../../../src/slack/menu.ts';

const buttonAt = (id: number, value: number): Button =>
  button({ id: `do.${id}`, text: `Do ${id}`, value: String(value) });

const step = record({
  urgency: constantFrom(...urgencies),
  at: option(integer({ min: 0, max: 5 }), { nil: undefined }),
  line: string(),
}).map(({ at, ...rest }): NextStep => ({
  ...rest,
  at: at === undefined ? undefined : Temporal.Instant.fromEpochMilliseconds(at),
}));
const steps = array(step, { maxLength: 8 });

const group = array(
  tuple(nat(4), nat(3)).map(([id, value]) => buttonAt(id, value)),
  { maxLength: 12 },
);
const groups = array(group, { minLength: 1, maxLength: 6 });

const isOnly = ({ action_id: id }: Button, among: readonly Button[]) =>
  among.filter(({ action_id }) => action_id === id).length === 1;

const pressing = ({ urgency }: NextStep) => urgencies.indexOf(urgency);

describe('what is next', () => {
  it('is one of those that could be, and none presses more, or as much and sooner', () => {
    assert(
      property(steps, (all) => {
        const next = mostPressing(all);
        pre(next !== undefined);
        expect(all).toContain(next);
        for (const each of all) {
          expect(pressing(each)).toBeGreaterThanOrEqual(pressing(next));
          if (pressing(each) !== pressing(next) || !each.at) continue;
          expect(next.at && Temporal.Instant.compare(next.at, each.at)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it('is, of a paused pair, only what it waits for; and of any other pair all there is', () => {
    assert(
      property(steps, (all) => {
        expect(calmIn({ state: 'paused' }, all).every(({ urgency }) => urgency === 'waiting')).toBe(true);
        expect(calmIn({ state: 'paused' }, all)).toEqual(all.filter(({ urgency }) => urgency === 'waiting'));
        expect(calmIn({ state: 'active' }, all)).toEqual(all);
      }),
    );
  });

  it('is the same each time, and changed by nothing that presses less', () => {
    assert(
      property(steps, step, (all, another) => {
        const next = mostPressing(all);
        expect(mostPressing([...all])).toBe(next);
        pre(next !== undefined && pressing(another) > pressing(next));
        expect(mostPressing([another, ...all])).toBe(next);
        expect(mostPressing(all.filter((each) => each === next || pressing(each) > 0))?.urgency).toBe(
          next?.urgency,
        );
      }),
    );
  });

  it('follows the order of urgency: away, asked, due, a first time, a program to run, as usual, waiting, open', () => {
    const all = urgencies.map((urgency): NextStep => ({ urgency, line: urgency }));
    const told = all.map((_, place) => mostPressing(all.slice(place).toReversed())?.line);
    expect(told).toEqual(['away', 'asked', 'due', 'to-begin', 'to-run', 'usual', 'waiting', 'open']);
  });
});

describe('the buttons beside it', () => {
  it('are in view up to three, no two of them alike in a row, and the rest is in the menus, each once', () => {
    assert(
      property(groups, (all) => {
        const rows = rowsOf(all);
        expect(rows).toHaveLength(all.length);
        expect(rows.flatMap(({ inView }) => inView).length).toBeLessThanOrEqual(3);
        for (const [place, { inView, inMenu }] of rows.entries()) {
          for (const { action_id: id } of inView)
            expect(all[place]?.filter(({ action_id }) => action_id === id)).toHaveLength(1);
          expect(new Set([...inView, ...inMenu])).toEqual(new Set(all[place]));
          expect(inView.length + inMenu.length).toBe(all[place]?.length);
        }
      }),
    );
  });

  it('come in turn, so that no part has a second in view while another has none', () => {
    assert(
      property(groups, (all) => {
        const rows = rowsOf(all);
        const withoutAny = rows.filter(
          ({ inView, inMenu }) => inView.length === 0 && inMenu.some((each) => isOnly(each, inMenu)),
        );
        const most = Math.max(...rows.map(({ inView }) => inView.length));
        expect(most).toBeLessThan(withoutAny.length > 0 ? 2 : 4);
      }),
    );
  });

  it('are each thing once, and never the one that is next', () => {
    assert(
      property(group, nat(4), nat(3), (all, id, value) => {
        const doing = besides([buttonAt(id, value)], all).map((each) => `${each.action_id} ${each.value}`);
        expect(new Set(doing).size).toBe(doing.length);
        expect(doing).not.toContain(`do.${id} ${value}`);
      }),
    );
  });
});

describe('a line of a menu', () => {
  it('stands for the same as its button, whatever that stands for', () => {
    assert(
      property(
        stringMatching(/^[a-z-]{1,20}\.[a-z-]{1,20}$/),
        option(string({ maxLength: 30 }), { nil: undefined }),
        (id, value) => {
          const pressed = button({ id, text: 'Do it', ...(value !== undefined && { value }) });
          const { options = [] } = menuOf([pressed], 'More');
          const line = { action_id: 'menu', selected_option: options[0] ?? {} };
          expect(pressedIn(line)).toEqual({ id, value: value ?? '' });
          expect(pressedIn(line)).toEqual(pressedIn({ action_id: id, value: value ?? '' }));
        },
      ),
    );
  });

  it('is behind dots up to five, and beyond that behind a word', () => {
    const many = Array.from({ length: 6 }, (_, id) => buttonAt(id, id));
    expect(menuOf(many.slice(0, 5), 'More').type).toBe('overflow');
    expect(menuOf(many, 'More')).toMatchObject({ type: 'static_select', placeholder: { text: 'More' } });
  });
});

describe('what fits', () => {
  const pair = record({ blocks: integer({ min: 2, max: 30 }), letters: nat(2000) });

  it('is never more than there is room for, and always the newest', () => {
    assert(
      property(array(pair, { maxLength: 30 }), (pairs) => {
        const room = { blocks: 90, bytes: 60_000 };
        const shown = pairs.map(({ blocks, letters }, index) => ({
          brief: [section(`brief ${index}`), section('row')],
          whole: Array.from({ length: blocks }, () => section(`whole ${index} ${'x'.repeat(letters)}`)),
        }));
        const all = fitted(room, shown);
        expect(all.length).toBeLessThanOrEqual(room.blocks);
        expect(bytesOf(all)).toBeLessThanOrEqual(room.bytes);
        expect(pairs.length === 0 || all.length > 0).toBe(true);
      }),
    );
  });
});
