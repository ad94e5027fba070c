/** How the bot speaks, as far as a machine can tell: each rule gives what it found in one text, in words for its writer. */

export const longestSentence = 25;
export const longestMessage = 60;
export const longestButton = 3;

const uncontracted =
  /\b(?:(?:do|does|did|is|are|was|were|will|would|could|should|have|has|had) not|cannot|I am|I will|you will)\b(?!\s*[.,;:?!)])/giu;

/** What is said otherwise, with the word to say instead. */
const insteadOf: readonly (readonly [RegExp, string])[] = [
  [/\bpartners?\b/iu, 'peer'],
  [/\bpairings?\b/iu, 'pair'],
  [/\bgroup (?:DM|conversation)s?\b/iu, 'pair DM'],
  [/\b(?:mentee|mentor) today\b/iu, "today's mentee, today's mentor"],
  [/\bseats?\b/iu, 'you swap roles'],
  [/\bprompts?\b/iu, 'topic'],
  [/\bsteps?\b/iu, 'action'],
  [/\bpins and bans\b/iu, 'pinned, kept apart'],
  [/\bfirst in line\b/iu, 'first in the next round'],
  [/\b(?:come|comes|coming|came) to (?:its|an|the) end\b/iu, 'ends, ended'],
  [/\bgone\b/iu, 'ended, left'],
  [/\bwho (?:runs|run) (?:this|it)\b/iu, 'program admin'],
  [/\b(?:take|taken|took|takes) (?:it |them )?back\b/iu, 'Cancel request, Undo'],
  [/\b(?:bring|brought|brings) (?:it|them) back\b/iu, 'Restore'],
  [/\bkeep it\b/iu, 'Save'],
  [/\banew\b/iu, 're-run, again'],
  [/\bwhoever\b/iu, 'the person who, anyone who'],
  [/\ball but\b/iu, 'almost'],
  [/\bany more\b/iu, 'no longer'],
  [/\bparted\b/iu, 'separate'],
  [/\bby the draw\b/iu, 'at random'],
  [/\b(?:both|the two) of you\b/iu, 'you, each of you'],
  [/\bper cent\b|\d\s%/iu, '50%'],
];

const verbs = new Set(
  (
    'accept add adjust agree allow answer apply appoint archive ask back book bring browse cancel carry change choose close come confirm continue copy ' +
    'counter create decline discard do drop edit end erase exclude explain export extend find finish get give go have hide hold ' +
    'invite join keep leave let look make mark meet move mute open pair pause pick pin plan prepare preview propose read reject ' +
    'remind remove rename repeat reopen reply re-run reset restart restore resume retire retry review revise rewrite run save say see send ' +
    'separate set share show sign skip split start stay stop suggest swap switch take tell tick try turn undo unmute ' +
    'unpin update use view wait withdraw write'
  ).split(' '),
);

/** What answers a question that stands beside it is no order to the bot, so that it needs no verb. */
const answers = /^(?:yes|no|ok|that|okay|thanks|not|still|we|i|i'm|i’m|maybe|more|next|previous|all|it)\b/iu;

export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.?!:])\s+|\n+/u)
    .map((each) => each.trim())
    .filter((each) => each !== '');

export const wordsIn = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{N}][\p{L}\p{N}'’./:@-]*/gu) ?? [];

export const formalities = (text: string): readonly string[] =>
  (text.match(uncontracted) ?? []).map((found) => `says "${found}": use the contraction`);

export const otherWords = (text: string): readonly string[] =>
  insteadOf.flatMap(([pattern, better]) => {
    const found = pattern.exec(text)?.[0];
    return found === undefined ? [] : [`says "${found}": say "${better}"`];
  });

/** What counts two, where three may read. */
const forTwo = /\b(?:both|(?<!any )two of you|each other[’']s|you two|(?:your|my) peer)\b/iu;

export const countsOfTwo = (text: string): readonly string[] => {
  const found = forTwo.exec(text)?.[0];
  return found === undefined ? [] : [`says "${found}" where three may read`];
};

export const longSentences = (text: string): readonly string[] =>
  sentencesOf(text)
    .filter((sentence) => wordsIn(sentence).length > longestSentence)
    .map((sentence) => `has a sentence of ${wordsIn(sentence).length} words: "${sentence}"`);

export function buttonFaults(label: string): readonly string[] {
  const words = label.replaceAll(/^✓ | ?\([\d,]+\)$|…/gu, '').split(/\s+/u);
  const first = (words[0] ?? '').toLowerCase();
  return [
    ...(words.length > longestButton ? [`has a button of ${words.length} words: [${label}]`] : []),
    ...(verbs.has(first) || answers.test(label) ? [] : [`has a button that begins with no verb: [${label}]`]),
  ];
}
