import type { Deps } from '../../../deps.ts';
import { notice, saying } from '../../../slack/listening/answering.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import type { Occasion, SubmissionAnswer } from '../../../slack/listening/occasion.ts';
import { ofOneProgram } from '../../programs/which-program.ts';
import { ids } from './buttons.ts';
import { humanMetadata, messageMeant, readWording } from './forms.ts';
import { HumanError } from './model.ts';
import {
  answer,
  finish,
  openingFor,
  openingInstead,
  withdraw,
  write,
  type Written,
} from './service/acting.ts';
import { programsToWriteIn } from './service/programs.ts';
import { texts } from './texts.ts';
import { fields, humanModal, sentModal } from './views.ts';

export function register(registry: Registry, deps: Deps): void {
  const open = ofOneProgram(deps, { among: programsToWriteIn, id: ids.open }, async (occasion, programId) => {
    await occasion.openModal(humanModal(await openingFor(deps, { ...occasion, programId }), occasion.reader));
  });
  registry.refusals(HumanError, (reader) => texts(reader).refusals);
  registry.command('human', open);
  registry.action(ids.open, open);
  registry.action(ids.writeAgain, async (occasion, { value }) => {
    const found = await openingInstead(deps, occasion, messageMeant.parse(value));
    await occasion.openModal(humanModal(found, occasion.reader));
  });
  registry.beginning(ids.write);
  registry.submission(ids.write, async (occasion, { metadata, values, once }) => {
    const { programId, ...meant } = humanMetadata.parse(metadata);
    const read = readWording(values, occasion.reader);
    if ('errors' in read) return { kind: 'errors', errors: read.errors };
    const written = { ...meant, wording: read.value };
    try {
      const sent = await write(once, { ...occasion, programId }, written);
      return { kind: 'show', view: sentModal(sent, occasion.reader) };
    } catch (error) {
      return lookAgain(deps, { occasion, programId, written }, error);
    }
  });
  registerAnswers(registry, deps);
  registerWithdrawing(registry, deps);
}

type Sent = { readonly occasion: Occasion; readonly programId: string; readonly written: Written };

/** What was typed is kept: the names are shown as they are now, or a message that waits can be withdrawn first. */
async function lookAgain(
  deps: Deps,
  { occasion, programId, written }: Sent,
  error: unknown,
): Promise<SubmissionAnswer> {
  if (!(error instanceof HumanError)) throw error;
  if (error.code === 'too-many')
    return { kind: 'errors', errors: { [fields.wording]: texts(occasion.reader).tooMany } };
  if (error.code !== 'readers-changed') throw error;
  const found = await openingFor(deps, { ...occasion, programId });
  return { kind: 'show', view: humanModal({ ...found, draft: written, haveChanged: true }, occasion.reader) };
}

function registerAnswers(registry: Registry, deps: Deps): void {
  registry.action(ids.answer, (occasion, { value }) => answer(deps, occasion, messageMeant.parse(value)));
  registry.action(ids.finish, (occasion, { value }) => finish(deps, occasion, messageMeant.parse(value)));
}

function registerWithdrawing(registry: Registry, deps: Deps): void {
  const withdrawn = async (occasion: Occasion, value: string) => {
    await withdraw(deps, occasion, messageMeant.parse(value));
    return saying(texts(occasion.reader).withdrawn);
  };
  registry.action(ids.withdraw, async (occasion, { value }) => {
    await occasion.tell(await withdrawn(occasion, value));
  });
  registry.action(ids.withdrawInModal, (occasion, { value, viewId }) =>
    occasion.replaceModal(viewId, async () => notice(occasion.reader, await withdrawn(occasion, value))),
  );
}
