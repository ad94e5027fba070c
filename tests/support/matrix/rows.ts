import { globSync } from 'node:fs';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { onceIntroduced, whileARoundIsPrepared } from '../every-submission.ts';
import type { ForgedSubmission } from '../forger.ts';
import type { Deed } from './pressing.ts';
import type { ActionRow, Comes, Row } from './row.ts';
import type { About } from './scene.ts';

/** A row with its name, and what is done by each of the roles. */
export type Line = Row & { readonly name: string; readonly deed: (about: About) => Deed };

type Rows<Each> = Readonly<Record<string, Each>>;

/** What a file in `rows` may export, by its name: a new one is found without being named anywhere. */
type RowsOfFile = {
  readonly commandRows?: Rows<Row>;
  readonly shortcutRows?: Rows<Row>;
  readonly actionRows?: Rows<ActionRow>;
  readonly submissionRows?: Rows<Row>;
  readonly touchpointRows?: Rows<Comes>;
};

const folder = new URL('rows/', import.meta.url);
const files = await Promise.all(
  globSync('*.ts', { cwd: folder }).map(
    async (file) => (await import(new URL(file, folder).href)) as RowsOfFile,
  ),
);

function every<Name extends keyof RowsOfFile>(name: Name): NonNullable<RowsOfFile[Name]> {
  return Object.assign({}, ...files.map((file) => file[name] ?? {})) as NonNullable<RowsOfFile[Name]>;
}

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
  commands: lines(every('commandRows'), (command) => ({ command })),
  shortcuts: lines(every('shortcutRows'), (shortcut) => ({ shortcut })),
  actions: lines(every('actionRows'), (id, { pressed }, about) => ({ action: { ...pressed?.(about), id } })),
  submissions: lines(every('submissionRows'), (callbackId, _, about) => ({
    submission: submissionOf(about, callbackId),
  })),
} as const;

export const touchpointRows = every('touchpointRows');
