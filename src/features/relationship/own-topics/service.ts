import type { Actor } from '../../../actor.ts';
import type { PromptFault } from '../../../content/rules/prompt-faults.ts';
import type { Content, Prompt } from '../../../content/pack/content.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import type { Reader } from '../../../language.ts';
import { requireAdmin } from '../../programs/admins/service.ts';
import { programOf, runningProgram } from '../../programs/program/service.ts';
import type { PersonOfProgram } from '../../programs/program/model.ts';
import { examinePrompt, faultsOf, OwnPromptError, requireRoom, usable } from './model.ts';
import type { PromptDraft, Examined, OwnPrompt } from './model.ts';
import { changeOwnPrompt, findOwnPrompts, findProgramId, insertOwnPrompt, setState } from './queries.ts';

type ReadingActor = Actor & { readonly reader: Reader };

/** What pairs of the program may be given: the pack's and the program's own together. */
export async function promptsOf(
  tx: WorkspaceTransaction,
  programId: string,
  { prompts: pack }: Pick<Content, 'prompts'>,
): Promise<readonly Prompt[]> {
  return [...pack, ...usable(examinePrompt(await findOwnPrompts(tx, programId), pack))];
}

/** All of them, retired ones too, for the admins, newest first. */
export async function readOwnPrompts(
  { db, content }: Deps,
  { workspaceId, personId, reader }: ReadingActor,
  programId: string,
): Promise<{ readonly program: string; readonly prompts: readonly Examined[] }> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const own = await ownPromptsFor(tx, { programId, personId });
    const { name: program } = await programOf(tx, programId);
    return { program, prompts: examinePrompt(own, content.in(reader.language).prompts).toReversed() };
  });
}

export async function readOwnPrompt({ db }: Deps, actor: Actor, id: string): Promise<OfProgram> {
  return db.inWorkspace(actor.workspaceId, (tx) => required(tx, actor.personId, id));
}

type Saving = {
  readonly programId: string;
  readonly draft: PromptDraft;
  /** The one that it takes the place of; a new one has none. */
  readonly promptId: string | undefined;
};

/** Adds or changes one. @returns what is wrong with it; where anything is, nothing was changed */
export async function save(
  { db, clock, content }: Deps,
  { workspaceId, personId, reader }: ReadingActor,
  { programId, draft, promptId }: Saving,
): Promise<readonly PromptFault[]> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const own = await ownPromptsFor(tx, { programId, personId });
    if (promptId === undefined) requireRoom(own);
    else if (!own.some(({ id }) => id === promptId)) throw new OwnPromptError('gone');
    const pack = content.in(reader.language).prompts;
    const faults = faultsOf(draft, own, { pack, replacing: promptId });
    if (faults.length > 0) return faults;
    if (promptId === undefined) await insertOwnPrompt(tx, { programId, draft, now });
    else await changeOwnPrompt(tx, promptId, draft);
    return [];
  });
}

/** No pair is given it any more. Retiring twice does no harm. @returns the id of its program */
export async function retire({ db }: Deps, { workspaceId, personId }: Actor, id: string): Promise<string> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const { programId } = await required(tx, personId, id);
    await setState(tx, id, 'retired');
    return programId;
  });
}

/** Whether it still fits is found out whenever it is looked at. @returns the id of its program */
export async function bringBack({ db }: Deps, { workspaceId, personId }: Actor, id: string): Promise<string> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const { programId, prompt, own } = await required(tx, personId, id);
    if (prompt.state === 'in-use') return programId;
    requireRoom(own);
    await setState(tx, id, 'in-use');
    return programId;
  });
}

/** @throws ProgramError for anybody but an admin of the program */
async function ownPromptsFor(
  tx: WorkspaceTransaction,
  whose: PersonOfProgram,
): Promise<readonly OwnPrompt[]> {
  await requireAdmin(tx, whose);
  await runningProgram(tx, whose.programId);
  return findOwnPrompts(tx, whose.programId);
}

type OfProgram = {
  readonly programId: string;
  readonly prompt: OwnPrompt;
  readonly own: readonly OwnPrompt[];
};

async function required(tx: WorkspaceTransaction, personId: string, id: string): Promise<OfProgram> {
  const programId = await findProgramId(tx, id);
  if (programId === undefined) throw new OwnPromptError('gone');
  const own = await ownPromptsFor(tx, { programId, personId });
  const prompt = own.find((each) => each.id === id);
  if (!prompt) throw new OwnPromptError('gone');
  return { programId, prompt, own };
}
