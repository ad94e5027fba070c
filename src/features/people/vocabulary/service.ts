import type { ProgramActor } from '../../../actor.ts';
import type { Content } from '../../../content/pack/content.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { ActDeps } from '../../../deps.ts';
import { fullNames } from '../../../names.ts';
import { findNames } from '../../../slack/directory.ts';
import { everybodyIn } from '../enrolment/service/profiles.ts';
import { requireAdmin } from '../../programs/admins/service.ts';
import { recordAct, recordLook } from '../../programs/log/service.ts';
import type { Program } from '../../programs/program/model.ts';
import { vocabularyOf, type Vocabulary } from '../../programs/program/model/vocabulary.ts';
import { changeVocabulary, lockProgram, runningProgram } from '../../programs/program/service.ts';
import { concernedInAll, concernOf, markOf, removedWords, VocabularyError, type Weighed } from './model.ts';

export type Words = {
  readonly program: Program;
  readonly vocabulary: Vocabulary;
};

/** For those who run it alone. */
export async function wordsHere(
  { db }: Pick<ActDeps, 'db'>,
  { workspaceId, ...whose }: ProgramActor,
  content: Content,
): Promise<Words> {
  return db.inWorkspace(workspaceId, (tx) => readWords(tx, whose, content));
}

async function readWords(
  tx: WorkspaceTransaction,
  whose: Omit<ProgramActor, 'workspaceId'>,
  content: Content,
): Promise<Words> {
  await requireAdmin(tx, whose);
  const program = await runningProgram(tx, whose.programId);
  return { program, vocabulary: vocabularyOf(program, content) };
}

/** The admin sees people by what they do, as in the list of people: the log tells of it in the same way. */
export async function weighWords(
  { db, clock }: Pick<ActDeps, 'db' | 'clock'>,
  { workspaceId, ...whose }: ProgramActor,
  { content, next }: { readonly content: Content; readonly next: Vocabulary },
): Promise<Weighed> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const { program, vocabulary } = await readWords(tx, whose, content);
    const { programId, personId: by } = whose;
    const gone = removedWords(vocabulary, next);
    const people = gone.length === 0 ? [] : await everybodyIn(tx, programId);
    const { reportFloor } = program.settings;
    const removed = gone.map((each) => ({ ...each, concern: concernOf(each, people, reportFloor) }));
    const named = removed.flatMap(({ concern }) => (concern.kind === 'named' ? concern.personIds : []));
    if (named.length > 0)
      await recordLook(tx, { programId, by, at: clock.now(), act: { kind: 'people-listed' } });
    const inAll = concernedInAll(gone, people, reportFloor);
    return { removed, inAll, names: fullNames(await findNames(tx, [...new Set(named)])) };
  });
}

/** @throws VocabularyError where somebody else changed them after this admin saw them */
export async function changeWords(
  { db, clock }: Pick<ActDeps, 'db' | 'clock'>,
  { workspaceId, ...whose }: ProgramActor,
  { content, mark, next }: { readonly content: Content; readonly mark: string; readonly next: Vocabulary },
): Promise<Words> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const { programId, personId: by } = whose;
    await lockProgram(tx, programId);
    const { program, vocabulary } = await readWords(tx, whose, content);
    if (markOf(vocabulary) !== mark) throw new VocabularyError('words-outdated');
    if (markOf(next) === mark) return { program, vocabulary };
    await changeVocabulary(tx, programId, next);
    await recordAct(tx, { programId, by, at: clock.now(), act: { kind: 'words-changed' } });
    return { program, vocabulary: next };
  });
}
