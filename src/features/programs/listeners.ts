import type { Deps } from '../../deps.ts';
import type { Reader } from '../../language.ts';
import { escape } from '../../slack/blocks.ts';
import { showing } from '../../slack/listening/answering.ts';
import type { Registry } from '../../slack/listening/listeners.ts';
import type { Occasion, SubmissionAnswer } from '../../slack/listening/occasion.ts';
import { personMeant, readAppointment, readSetup, setupMetadata } from './forms.ts';
import { ids } from './ids.ts';
import { ProgramError } from './model.ts';
import { appointAdmins, programToSetUp, readAdmins, removeAdmin, setUp } from './service.ts';
import { texts } from './texts.ts';
import { adminsModal, fields, namedInRefusal, namesOf } from './views/admins.ts';
import { setupModal } from './views/setup.ts';

export function register(registry: Registry, deps: Deps): void {
  registry.refusals(ProgramError, (reader, { admins }) => {
    const { refusals } = texts(reader);
    return { ...refusals, 'not-an-admin': refusals['not-an-admin'](namesOf(admins, reader, namedInRefusal)) };
  });
  registerSetup(registry, deps);
  registerAdmins(registry, deps);
}

function registerSetup(registry: Registry, deps: Deps): void {
  const openSetup = async (occasion: Occasion) => {
    await occasion.openModal(setupModal(await programToSetUp(deps, occasion), occasion.reader));
  };
  registry.command('setup', openSetup);
  registry.action(ids.setup, openSetup);

  registry.submission(ids.save, async (occasion, { metadata, values }) => {
    const { revision } = setupMetadata.parse(metadata);
    const today = deps.clock.now().toZonedDateTimeISO(occasion.reader.timeZone).toPlainDate();
    const read = readSetup(values, occasion.reader, today);
    if ('errors' in read) return { kind: 'errors', errors: read.errors };
    await setUp(deps, occasion, { ...read.value, revision });
    return showing(occasion, texts(occasion.reader).setup.saved(escape(read.value.name)));
  });
}

function registerAdmins(registry: Registry, deps: Deps): void {
  const openAdmins = async (occasion: Occasion) => {
    await occasion.openModal(adminsModal(await readAdmins(deps, occasion), occasion.reader));
  };
  registry.command('admins', openAdmins);
  registry.action(ids.admins, openAdmins);

  registry.submission(ids.appoint, async (occasion, { values }) => {
    const { reader } = occasion;
    const read = readAppointment(values, reader);
    if ('errors' in read) return { kind: 'errors', errors: read.errors };
    try {
      const { program, admins } = await appointAdmins(deps, occasion, read.value);
      return showing(occasion, texts(reader).admins.added(escape(program), namesOf(admins.people, reader)));
    } catch (error) {
      return atField(error, reader);
    }
  });

  registry.action(ids.removeAdmin, (occasion, { value, viewId }) =>
    occasion.replaceModal(viewId ?? '', async () =>
      adminsModal(await removeAdmin(deps, occasion, personMeant.parse(value)), occasion.reader),
    ),
  );
}

/** Whoever was chosen amiss can be chosen anew; any other refusal is said as everywhere. */
function atField(error: unknown, reader: Reader): SubmissionAnswer {
  const { refusals } = texts(reader);
  const isAboutTheChoice =
    error instanceof ProgramError && (error.code === 'not-among-people' || error.code === 'too-many-admins');
  if (!isAboutTheChoice) throw error;
  return { kind: 'errors', errors: { [fields.admins]: refusals[error.code] } };
}
