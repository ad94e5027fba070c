import type { Button } from '@slack/types';
import { z } from 'zod';
import type { WorkspaceTransaction } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import type { Reader } from '../../language.ts';
import type { Click, Occasion } from '../../slack/listening/occasion.ts';
import type { Program } from './program/model.ts';
import { whichProgram } from './program/views.ts';

type WhichProgram = {
  /** The programs that can be meant. */
  readonly among: (
    tx: WorkspaceTransaction,
    personId: string,
    now: Temporal.Instant,
  ) => Promise<readonly Program[]>;
  /** The action that the answer comes to, with the program's id for its value. */
  readonly id: string;
  /** What to do where there is none; else `among` throws the refusal that says why. */
  readonly none?: (occasion: Occasion) => Promise<void>;
  readonly besides?: (reader: Reader) => Button;
};

type Handle = (occasion: Occasion, programId: string) => Promise<void>;

/**
 * A handler, for a command and for a button alike, of what is about one program. Where only one can be meant it is that;
 * else the person is asked, and the answer stands in the place of the question.
 */
export function ofOneProgram(
  { db, clock }: Deps,
  { among, id, none, besides }: WhichProgram,
  handle: Handle,
) {
  return async (occasion: Occasion, click?: Pick<Click, 'value'>): Promise<void> => {
    if (click !== undefined && click.value !== '') return handle(occasion, z.uuid().parse(click.value));
    const { workspaceId, personId, reader } = occasion;
    const programs = await db.inWorkspace(workspaceId, (tx) => among(tx, personId, clock.now()));
    const [first, ...others] = programs;
    if (!first && none) return none(occasion);
    if (first && others.length === 0) return handle(occasion, first.id);
    const question = { programs, id, ...(besides && { besides: besides(reader) }) };
    await occasion.openModal(whichProgram(question, reader));
  };
}
