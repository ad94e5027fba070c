import { dimensions } from '../../src/content/pack/schema.ts';
import { leastWidth } from '../../src/features/insight/measures/model/means.ts';
import { measures, type Measure } from '../../src/features/insight/measures/model/measures.ts';
import { measureInWords } from '../../src/features/insight/report/views/words.ts';
import { pairReader } from '../../src/language.ts';
import { formulas } from './formulas.ts';

const shape = (measure: Measure): string => {
  if (measure.kind === 'mean') return 'a mean from 1 to 5';
  return Object.values(measureInWords(measure.id, pairReader).groups).join(' / ');
};

const rowOf = (measure: Measure): string =>
  `| ${measureInWords(measure.id, pairReader).name} | ${shape(measure)} | ${formulas[measure.id]} | ${measure.lagDays} |`;

const tableOf = (dimension: Measure['dimension']): string =>
  [
    `### ${dimension}`,
    '',
    '| measure | groups | formula | days before |',
    '| --- | --- | --- | --- |',
    ...measures.filter((measure) => measure.dimension === dimension).map(rowOf),
  ].join('\n');

/** What reports tell, how it is worked out and how it is protected, as it stands in the code. */
export const measuresPage = (): string =>
  `${[
    '# What a report measures, and what it cannot tell',
    'Made from the code by `npm run measures`; a test holds it to that. The measures stand in `src/features/insight/measures/model/measures.ts`, named by the dimensions that the mentoring field measures by: how peers are with each other (relational), what it brings (instrumental), how it’s set up (structure), what comes from elsewhere (outside).',
    '## What admins see by name',
    'Who has joined, who waits, who is paused, whom Slack can’t reach (`/peer people`), who is with whom, and whether a pair has still to begin, has begun, is silent, is paused or has ended (_See pairs_). A report gives counts of these as they are now, of five people or more: no list hides what stands beside it by name.',
    '| count | formula |\n| --- | --- |\n| enrolled | active people who have joined and not left |\n| in a pair | members of pairs that were confirmed and aren’t over |\n| paused | of those enrolled, who are back on a later day |\n| to begin, begun | introduced pairs that aren’t over with neither a session held nor an agreement signed, and the others; silent and paused ones are among these |\n| silent | pairs that have begun, let two things go by and a rhythm, two weeks at least, did nothing that all of them see, and have no session ahead |\n| reach | people who are enrolled and deactivated; people for whose pair Slack refused the last message; messages that didn’t arrive in two weeks |',
    '## What is told by numbers alone',
    'Of a month, once it’s over; of days before it where something could still change then. Everybody stands in one group of a measure, with the later pair where they were in two. No group of one measure follows from those of another.',
    ...dimensions.map(tableOf),
    '## How numbers are protected',
    [
      '- **The floor**: no number of fewer people than the program’s setting, five at least. Months with fewer count with the next. Rounds with fewer are told together with the next. While there is one round, it is told as the whole program.',
      '- **What would follow**: where a number is hidden, others are hidden with it, until the hidden ones form a rectangle of two rows and two columns or more, each of whose sums is the floor or more. By the bounds of Fréchet each could then be at least as many different numbers as the floor. Hidden and empty look alike.',
      '- **Nearly all**: where fewer than the floor aren’t in the largest group, that is said instead of a number.',
      `- **Means**: each person counts once. A mean is told where anybody’s own answer could still be ${leastWidth} points more or less to somebody who knows it and how many answered; the same holds for all those beside the rounds that are told. At the ends of the scale no mean is told apart.`,
      '- **Rounding**: counts are rounded to fives, so that nobody is seen to move from month to month.',
      '- **Told once**: what was told of a month is kept as it was told. Nothing is worked out again when something is erased or undone later. No answer is in two months.',
      '- **Open check-ins**: no total is made of answers before two weeks are over since they were asked for. What is answered later changes nothing that was told.',
      '- **A floor that changes**: made stricter, it hides at once what was told before; made looser, it holds only for what comes later.',
    ].join('\n'),
    '`tests/features/insight/measures/attack.ts` attacks it by linear programs: for each hidden number it finds the lowest and highest value that fits all that’s told over rounds, groups and months, and what admins know by name. One that could be fewer different numbers than the floor fails the test. With what follows left unhidden, the same attack breaks the report.',
    '',
    'Two measures may be of the same people. How pairs end and what was felt say something of each other: who felt a benefit said goodbye. So both are told of the whole program alone, and benefits only where they add nothing to what hides an ending. How pairs begin is grouped so that agreements and first sessions say nothing of each other. `joint-attack.test.ts` attacks the two of each at once, and breaks what protects each measure alone.',
    '## What it doesn’t protect from',
    'Who talks to the people of a round learns more than any report. What a pair does together counts for each of it, so such numbers go in twos. Somebody who knows everyone in a group except one learns something about that one. Who is silent stands in the list of pairs by name, and such a pair is among those who met less often.',
  ].join('\n\n')}\n`;
