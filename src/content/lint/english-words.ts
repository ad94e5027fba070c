import { plainForm } from '../rules/wording.ts';

type Kind = { readonly why: string; readonly words: string };

/**
 * Words that an English pack does without, as patterns with commas between, each kind with what its writer is told. Many
 * readers have English as a second or third language.
 */
const kinds: readonly Kind[] = [
  {
    why: 'is worn out or does not travel',
    words: `best self, authentic self, true self, comfort zone, growth mindset, north star, hold(ing)? space, safe space,
      lean(ing)? in(to)?, unpack, show(ing)? up (as|for), superpowers?, journey, empower\\w*, leverag\\w*, synerg\\w*,
      stakeholders?, bandwidth, deep dive, touch base, circle back, low-hanging, game.changer, next level,
      out(side)? (of )?the box, move the needle, elephant in the room, home run, ballpark, magic wand,
      limiting beliefs?, resonat\\w*, passion\\w*, rock ?stars?, win-win`,
  },
  {
    why: 'has two meanings, or another one in other languages',
    words: `quite, oversights?, outstanding, presently, momentarily, biweekly, bimonthly, sanction\\w*, sensible,
      eventual(ly)?, actual(ly)?, sympath\\w+, content (to|with), pretend\\w*, draw(s|n|ing)? on, moot,
      (turn(ed|ing|s)?|tak(e|es|en|ing)|took|pick(ed|ing|s)?|mak(e|es|ing)|made) (up|down), work(ed|ing|s)? out,
      g[eo]t(ting)? over, put(ting)? up with, run(ning)? low, notch(es)?`,
  },
  {
    why: 'is stiff: write it as you would say it',
    words: `(do|does|did|is|are|was|were|has|have|had|could|would|should|will) not, can ?not, whom, who(m|so)?ever,
      anew, upon, whilst, nor, thus, shall not`,
  },
  {
    why: 'is British, and the pack is spelled the American way',
    words: `practis(e|ed|es|ing), (colour|favour|behaviour|honour|labour|neighbour)\\w*,
      (organ|recogn|real|apolog|summar|critic|emphas|final|priorit)is(e|ed|es|er|ers|ing|ation|ations), judgements?,
      centres?, programmes?, learnt, towards, afterwards, fortnight\\w*`,
  },
  {
    why: 'counts two, and a pair can be three',
    words: `(both|the two) of (you|us|them), (you|we) (two|both), each other's`,
  },
  {
    why: 'is not the word that the bot has for it',
    words: `(mentee|mentor) today, (change|swap|mentee's|mentor's) seats?, the seat, partners?, pairings?`,
  },
].map(({ why, words }) => ({ why, words: words.split(/,\s+/u).join('|') }));

const patterns = kinds.map(({ why, words }) => ({
  why,
  pattern: new RegExp(`\\b(?:${words})(?![\\p{L}\\p{N}])`, 'u'),
}));

/** The first word of each kind that the text could do without, and why. */
export function wordFaults(text: string): readonly string[] {
  const read = plainForm(text);
  return patterns.flatMap(({ why, pattern }) => {
    const word = pattern.exec(read)?.[0];
    return word === undefined ? [] : [`says "${word}", which ${why}`];
  });
}
