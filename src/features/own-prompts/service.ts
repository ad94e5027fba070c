import type { PromptFault } from '../../content/check-prompt.ts';
import type { Content, Prompt } from '../../content/content.ts';
import type { WorkspaceTransaction } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { currentProgram, requireAdmin } from '../programs/service.ts';
import { examine, faultsOf, OwnPromptError, requireRoom, usable } from './model.ts';
import type { Draft, Examined, OwnPrompt } from './model.ts';
import { changeOwnPrompt, findOwnPrompts, insertOwnPrompt, setState } from './queries.ts';

type Actor = { readonly workspaceId: string; readonly personId: string };

/** What pairs of the program may be given: the pack's and the program's own together. */
export async function promptsOf(
  tx: WorkspaceTransaction,
  programId: string,
  { prompts: pack }: Pick<Content, 'prompts'>,
): Promise<readonly Prompt[]> {
  return [...pack, ...usable(examine(await findOwnPrompts(tx, programId), pack))];
}

/** All of them, retired ones too, for the admins, newest first. */
export async function readOwnPrompts(
  { db, clock, content }: Deps,
  { workspaceId, personId }: Actor,
): Promise<readonly Examined[]> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const { own } = await ofAdmin(tx, personId, clock.now());
    return examine(own, content.prompts).toReversed();
  });
}

export async function readOwnPrompt({ db, clock }: Deps, actor: Actor, id: string): Promise<OwnPrompt> {
  return db.inWorkspace(actor.workspaceId, async (tx) => {
    const { own } = await ofAdmin(tx, actor.personId, clock.now());
    return required(own, id);
  });
}

type Saving = {
  readonly draft: Draft;
  /** The one that it takes the place of; a new one has none. */
  readonly promptId: string | undefined;
};

/** Adds or changes one. @returns what is wrong with it; where anything is, nothing was changed */
export async function save(
  { db, clock, content }: Deps,
  { workspaceId, personId }: Actor,
  { draft, promptId }: Saving,
): Promise<readonly PromptFault[]> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const { programId, own } = await ofAdmin(tx, personId, now);
    if (promptId === undefined) requireRoom(own);
    else required(own, promptId);
    const faults = faultsOf(draft, own, { pack: content.prompts, replacing: promptId });
    if (faults.length > 0) return faults;
    if (promptId === undefined) await insertOwnPrompt(tx, { programId, draft, now });
    else await changeOwnPrompt(tx, promptId, draft);
    return [];
  });
}

/** No pair is given it any more. Retiring twice does no harm. */
export async function retire(
  { db, clock }: Deps,
  { workspaceId, personId }: Actor,
  id: string,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const { own } = await ofAdmin(tx, personId, clock.now());
    await setState(tx, required(own, id).id, 'retired');
  });
}

/** Whether it still fits is found out whenever it is looked at. */
export async function bringBack(
  { db, clock }: Deps,
  { workspaceId, personId }: Actor,
  id: string,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const { own } = await ofAdmin(tx, personId, clock.now());
    if (required(own, id).state === 'in-use') return;
    requireRoom(own);
    await setState(tx, id, 'in-use');
  });
}

async function ofAdmin(tx: WorkspaceTransaction, personId: string, now: Temporal.Instant) {
  await requireAdmin(tx, personId);
  const { id: programId } = await currentProgram(tx, now);
  return { programId, own: await findOwnPrompts(tx, programId) };
}

function required(own: readonly OwnPrompt[], id: string): OwnPrompt {
  const prompt = own.find((each) => each.id === id);
  if (!prompt) throw new OwnPromptError('gone');
  return prompt;
}
