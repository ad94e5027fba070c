import { groups, type ColumnKept, type KeptGroup, type SeenBy } from '../../src/db/kept/keeping.ts';
import { columnsOf, type KeptTable } from '../../src/db/kept/kept.ts';
import { inDays, retention } from '../../src/db/kept/retention.ts';
import { tablesOf, toldOf } from '../../src/features/privacy/model/groups.ts';
import { isTakenAlong } from '../../src/features/privacy/model/taken.ts';
import { texts } from '../../src/features/privacy/texts.ts';
import { howLong, othersIn } from '../../src/features/privacy/views/who-sees.ts';
import { anyReader } from '../../src/slack/directory.ts';

const words = texts(anyReader);

/** Whoever wrote what a program says of itself wrote it for the program. */
const ofPrograms: readonly KeptTable[] = ['programs'];

/** What an erasure makes of a table's rows, from what is said of the columns that name somebody. */
function fateOf(table: KeptTable): string {
  const naming = new Set(columnsOf(table).map(({ is }) => is));
  if (naming.has('whose')) return 'goes';
  if (ofPrograms.includes(table)) return 'stays, with a random id: its texts are the program’s';
  return naming.has('who') || naming.has('several')
    ? 'stays, without your words, with a random id'
    : 'names nobody';
}

const whoSees = (table: KeptTable, seenBy: readonly SeenBy[]): readonly string[] => {
  const told = [...(isTakenAlong(table) ? [words.you] : []), ...othersIn(seenBy, anyReader)];
  return told.length > 0 ? told : [words.nobody];
};

const classesIn = (columns: readonly ColumnKept[]): string =>
  [...new Set(columns.map(({ dataClass }) => dataClass))].toSorted().join(', ');

function rowOf(table: KeptTable): string {
  const { seenBy, stays, isSealed } = toldOf(table);
  const cells = [
    words.tables[table],
    classesIn(columnsOf(table)),
    whoSees(table, seenBy).join('; '),
    howLong(stays, anyReader),
    isSealed ? 'yes' : 'no',
    fateOf(table),
  ];
  return `| ${cells.join(' | ')} |`;
}

const partOf = (group: KeptGroup): string => `### ${words.groups[group]}

| what | classes | who sees it | how long it stays | encrypted | when you’re erased |
| --- | --- | --- | --- | --- | --- |
${tablesOf(group).map(rowOf).join('\n')}
`;

const days = (kept: Temporal.Duration): string => `${inDays(kept)} days`;

/** All of it follows from what the code goes by: `npm run privacy` writes it, and a test holds it to that. */
export const privacyPage = (): string => `# Privacy

What Peer Pairs keeps of people, who sees it, for how long, and what you can do about it. This page is written by \`npm run privacy\`
from the same declarations that the card, the export, the erasure and the nightly deletion go by (\`src/db/kept/\`). Each company
that installs Peer Pairs runs it on its own: the maintainers get no data, and there is no telemetry.

## In short

- It cannot read what people write to each other in Slack: it asks for no \`*:history\` scope.
- What you write and answer is encrypted before it reaches the database, and shown to those alone whom the tables below name.
- \`/peer privacy\` shows what is kept, who sees it, and what program admins looked at and did. There you take all of it along, as
  a page and a JSON file in your own DM (as messages, where the workspace does not let the bot send files), and have yourself erased. Somebody whom Slack has deactivated cannot sign in to ask for it: an admin or owner of the workspace
  has them erased from their own card, and the log says so without their name.
- Program admins see by name who is in the program, who is with whom, and whether a pair has begun, is silent, paused or ended; of answers,
  goals and endings numbers of five people or more, and no single answer. Their log is read by everyone in the program, and by nobody else.

## What Slack does itself

- A workspace owner may be able to export messages, those of the bot too.
- A free workspace hides messages after 90 days. What is in the bot’s Home stays there.
- Anybody in a pair’s DM can turn it into a channel and invite others, who then read what stands there. The bot notices, and posts
  no more in it.
- Messages that stand in Slack when you are erased stay there. From those of the bot that can still be pressed, and so are updated, your words go.

## How long

| what | how long |
| --- | --- |
| numbers of Slack’s events | ${days(retention.events)} |
| forms that were sent, so that each counts once | ${days(retention.submissions)} |
| what somebody began to type | ${days(retention.drafts)} after it was last changed |
| a round that was discarded | ${days(retention.drafts)} after that |
| a yes or no to a peer | ${days(retention.answers)} after it was to be given |
| that something was sent to a pair | ${days(retention.deliveriesOfEnded)} after the pair ended |
| that something else was sent | ${days(retention.deliveries)} |
| what a pair wrote and answered | ${days(retention.wordsOfEnded)} after it ended |
| everything, once a workspace removed the app | ${days(retention.removed)} |

It is deleted each night. What is not in this table stays until you erase it, or until its workspace removes the app; that two people
were a pair, and when they met, stays so that a program does not put them together again too soon. Of somebody who was erased that is
no longer known: who joins again may get the same peer. A bot that is stopped has no nights: what is due of workspaces that removed the
app goes with the next start, with the next install there, or by the operator’s \`npm run forget-removed\`.

## When you are erased

In one step, or not at all: your pairs end with the same neutral line as when anybody leaves; your rows go; what others have a part in
stays, and names a random id. By itself that leads to nobody; a pair’s row still has the id of its DM, and Slack tells who is in a
conversation to anyone who may ask it. Of an agreement the fields go that you were the first to write; what was settled stays, and so does what stands there as the bot
suggests it. Why you were matched goes, in the round too. A program’s name, texts and own topics are the program’s, no matter who wrote them. Goals that you set go, shared ones too; an action or a closing note that you added to a goal of your peer’s is theirs and stays. Your peer reads “${words.former}”.

One mark stays: a keyed hash of your Slack id, so that Slack’s list of people, which is read each night, does not bring you back. It is
beside nothing else, tells nobody who you are without the operator’s key, and goes once you begin again, as by \`/peer join\`; to look
at Home, this card or the help is no beginning. Nothing that a form showed to anybody is kept after an erasure. An operator’s
backups are not reached: they hold what they held until they expire. Logs hold no token, nothing that anybody wrote and, at the level \`info\` and above, no id of a person.

## Everything that is kept

Classes: *identity* is who somebody is, *content* what they wrote or answered, *activity* what they did and when, *technical* what
makes the bot work.

${groups.map(partOf).join('\n')}
## Questions

Ask the admins of your program first (\`/peer admins\`, or \`/peer human\` in confidence): your company decides what it runs Peer Pairs for.
Something that this page says and the code does not do is a fault: [SECURITY.md](SECURITY.md) says how to report it.
`;
