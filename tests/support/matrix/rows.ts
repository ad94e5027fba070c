import type { Person } from '../../../src/sandbox/driver/person.ts';
import { onceIntroduced, whileARoundIsPrepared } from '../every-submission.ts';
import type { ForgedSubmission } from '../forger.ts';
import type { Deed } from './pressing.ts';
import type { ActionRow, Row } from './row.ts';
import { commandRows, shortcutRows } from './rows/commands.ts';
import { endingRows } from './rows/of-endings.ts';
import { agreementRows, goalRows, sessionRows, topicRows } from './rows/of-pairs.ts';
import { draftRows, personRows, programRows, prospectRows } from './rows/of-programs.ts';
import { submissionRows } from './rows/submissions.ts';
import type { About } from './scene.ts';

/** A row with its name, and what is done by each of the roles. */
export type Line = Row & { readonly name: string; readonly deed: (about: About) => Deed };

const actionRows: Readonly<Record<string, ActionRow>> = {
  ...programRows,
  ...draftRows,
  ...prospectRows,
  ...personRows,
  ...agreementRows,
  ...goalRows,
  ...sessionRows,
  ...topicRows,
  ...endingRows,
};

/** Every form that can be submitted, filled in with what its view takes. */
function formsAbout(about: About): readonly ForgedSubmission[] {
  const admin = { id: about.adminId, name: 'Ada Admin' } as Person;
  const all = { ...about, ana: { id: about.outsiderId } as Person, peer: admin };
  return [...whileARoundIsPrepared, ...onceIntroduced].map((submission) => submission(all));
}

function submissionOf(about: About, callbackId: string): ForgedSubmission {
  const form = formsAbout(about).find((each) => each.callbackId === callbackId);
  if (!form) throw new RangeError(`every-submission.ts has nothing to submit by ${callbackId}`);
  return form;
}

const lines = <Each extends Row>(
  rows: Readonly<Record<string, Each>>,
  deed: (name: string, row: Each, about: About) => Deed,
): readonly Line[] =>
  Object.entries(rows).map(([name, row]) => ({ ...row, name, deed: (about) => deed(name, row, about) }));

/** Everything that somebody can do in the product. A command's button does what the command does. */
export const matrix = {
  commands: lines(commandRows, (command) => ({ command })),
  shortcuts: lines(shortcutRows, (shortcut) => ({ shortcut })),
  actions: lines(actionRows, (id, { pressed }, about) => ({ action: { ...pressed?.(about), id } })),
  submissions: lines(submissionRows, (callbackId, _, about) => ({
    submission: submissionOf(about, callbackId),
  })),
} as const;
