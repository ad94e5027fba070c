import { describe, expect, it } from '@jest/globals';
import { everythingModal } from '../../../src/features/home/views.ts';
import { pairReader } from '../../../src/language.ts';
import { faultsOfView } from '../block-kit.ts';
import { couple, trio } from '../extreme.ts';
import { atHome, drawn, overview, pressables } from './extreme-home.ts';

const everything = 'See everything';
const linesOf = (value: unknown) =>
  pressables(value).map(({ options = [] }) => options.map(({ text }) => text.text));

const doings = (value: unknown) =>
  pressables(value)
    .filter(({ options }) => !options)
    .map(({ action_id: id, value: of = '' }) => `${id} ${of}`);

describe('a menu of very many lines', () => {
  const changes = { pairs: [atHome(couple)] };
  const opened = (place: string) => everythingModal(overview(changes), place, pairReader);
  it('ends with one that opens all there is, in which whatever Home has of the pair can be pressed', () => {
    const [ofCouple = []] = linesOf(drawn(changes).blocks).filter((lines) => lines.includes(everything));
    expect(ofCouple).toHaveLength(12);
    expect(ofCouple.at(-1)).toBe(everything);
    const modal = opened(couple.id);
    expect(faultsOfView(modal)).toEqual([]);
    const pair = overview(changes).pairs[0];
    expect(doings(modal)).toEqual(expect.arrayContaining(doings([pair?.buttons, pair?.next])));
    expect(new Set(doings(modal)).size).toBe(doings(modal).length);
  });

  it('opens nothing of another pair, nor of one that is over, and says what to do instead', () => {
    for (const place of ['', 'past', 'constructor', trio.id === couple.id ? 'another' : trio.id]) {
      const modal = opened(place);
      expect(faultsOfView(modal)).toEqual([]);
      expect(doings(modal)).toEqual(['command.menu ']);
    }
  });

  it('stands by itself for what is nobody’s pair', () => {
    expect(doings(opened('person')).length).toBeGreaterThan(5);
  });
});
