import { readPack } from '../../src/content/loading/load-pack.ts';
import { blockDays, daysApart, weekDays } from '../../src/features/ways-on/signs/model/looks.ts';
import {
  countsFor,
  graceSessions,
  signsInOrder,
  low,
  rest,
  rules,
  severe,
  well,
  type Behaviour,
  type Sign,
} from '../../src/features/ways-on/signs/model/rules.ts';
import { practiceLines } from '../../tests/features/ways-on/signs/in-practice.ts';
import { outcomeOf, reportLines, suite } from '../../tests/features/ways-on/signs/report.ts';

const names: Readonly<Record<Sign, string>> = {
  'goals-diverged': 'goals diverged',
  'communication-broke-down': 'communication broke down',
  'no-progress': 'no progress',
  'emotional-distance': 'emotional distance',
  fatigue: 'fatigue',
};

const counted: Readonly<Record<Behaviour, string>> = {
  'goals-closed-undone': 'goals that the pair sees, closed as dropped or changed',
  'times-unanswered': 'suggested times that passed with no answer',
  'actions-left-open': 'actions past their date and still open',
  'weeks-without-session': 'whole weeks since the last session, without a pause',
  'sessions-skipped': 'sessions skipped',
};

const daysOf = (duration: Temporal.Duration): string => `${duration.total('hours') / 24}`;

function ruleRows(): readonly string[] {
  const { items } = readPack('content/en').content.checkInItems;
  const textOf = (id: string): string => items.find((item) => item.id === id)?.text ?? id;
  return signsInOrder.map((sign) => {
    const { items: two, behaviour, atLeast, within } = rules[sign];
    const days = within === undefined ? '' : `, within ${within} days`;
    const count = `${atLeast} or more ${counted[behaviour]}${days}`;
    return `| ${names[sign]} | ${two.map(textOf).join('<br>')} | ${count} |`;
  });
}

const thresholds = (): readonly string[] => [
  `| an answer is severe | ${severe} of 5 |`,
  `| an answer is low | ${low} of 5 or less |`,
  `| an answer is good | ${well} of 5 or more |`,
  `| what raises a sign | one severe answer; or two low ones, in one check-in or in two that follow each other; or one low one, the latest, with the count beside it |`,
  `| what clears it | a check-in whose answers to its questions are all good; anything between leaves it as it is |`,
  `| grace | nothing counts that is asked before ${graceSessions} sessions are held, or about one of these, however late it is answered |`,
  `| an answer counts for | ${daysOf(countsFor)} days |`,
  `| rest after a card | ${daysOf(rest)} days, whatever sign either is about; then another low answer has to come first |`,
  `| looked at for one person | every ${weekDays} days, on a weekday drawn from the pair’s id |`,
  `| looked at for the pair | on one day in each ${blockDays}, drawn from the pair’s id and the number of these weeks, ${daysApart} days or more after that weekday |`,
  `| comes | at the first good moment after that, within four weeks, before other nudges; to one person however many their pair had that week |`,
];

/** The rules as they stand in the code, for anybody to read. */
export const signsPage = (): string =>
  `${[
    '# Signs that a pair may need something else',
    'Made from the code by `npm run signs`; a test holds it to that. The rules stand in `src/features/ways-on/signs/model/rules.ts`.',
    'A sign is a reason to talk. It’s no diagnosis, no score, and no judgment of a person. The questions are ours, and nobody has validated them.',
    '## By what each is seen',
    [
      '| sign | two questions of the check-ins | one count of what is on record |',
      '| --- | --- | --- |',
      ...ruleRows(),
    ].join('\n'),
    'Messages are never read. A count says nothing without a low answer of that person. Of several signs the one with the lowest answers is spoken of, and of two alike the one that stands first here.',
    '## The rules for all',
    ['| what | rule |', '| --- | --- |', ...thresholds()].join('\n'),
    '## Who hears of it, and what the moment tells',
    [
      '- **One person, in private**, by their own answers alone. What the other answers changes neither whether the card comes nor when. It takes no room in the week from what comes to the pair, and stands in nothing that the other reads of what is to come.',
      '- **The pair, together**, where the same sign stands by the answers of each of them; in a trio, of all three, and each of them was told in private before: since it stands, and again after every joint card. Where both are due at once, the private ones come. One that Slack refuses, or of which nobody knows whether it arrived, holds the joint card up no longer. That card names nobody and no answer. The day on which it’s looked for hangs on nobody’s answer, and nobody in the pair knows it: so a card doesn’t tell who was low first, and neither does one that hasn’t come.',
      '- **Nobody else.** Admins get no sign of a pair or a person.',
      '- A low answer to a question on safety (`opens: human` in the pack) counts for no sign. It shows the person who gave it, and nobody else, the way to a human.',
    ].join('\n'),
    '## What is kept',
    'That a card was sent and when, as of any message, for the rest. Which sign it was about is not kept: it’s worked out from the answers when a card is written.',
    '## How it does on labeled pairs',
    'Made-up pairs, written and labeled by those who made the rules, so that a change of a rule shows what it costs. They prove nothing about real pairs. `npm run report:signs` prints this table.',
    reportLines(suite.map(outcomeOf)).join('\n'),
    '## How soon, by the questions that are really asked',
    'In the table above most check-ins ask about the sign. After a session only three questions are asked, of a dozen in turn. So this is how many check-ins after sessions it takes, of somebody who is low in one thing from the third session on. Milestones ask about all five at once.',
    practiceLines().join('\n'),
  ].join('\n\n')}\n`;
