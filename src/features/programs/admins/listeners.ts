import type { Deps } from '../../../deps.ts';
import type { Reader } from '../../../language.ts';
import { escape } from '../../../slack/blocks.ts';
import { programMetadata } from '../../../slack/form-values.ts';
import { showing } from '../../../slack/listening/answering.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import type { SubmissionAnswer } from '../../../slack/listening/occasion.ts';
import { readAppointment, removalMeant } from './forms.ts';
import { ids } from './buttons.ts';
import { ProgramError } from '../program/model.ts';
import { appointAdmins, readAdmins, removeAdmin, workspaceAdmins } from './service.ts';
import { runningPrograms } from '../program/service.ts';
import { texts as programTexts } from '../program/texts.ts';
import { texts } from './texts.ts';
import { adminsModal, fields, namedInRefusal, namesOf, noProgramModal } from './views.ts';
import { ofOneProgram } from '../which-program.ts';

export function register(registry: Registry, deps: Deps): void {
  registry.refusals(ProgramError, (reader, { admins }) => {
    const { refusals } = programTexts(reader);
    const whoCanHelp = namesOf(admins, reader, namedInRefusal);
    return {
      ...refusals,
      'not-an-admin': refusals['not-an-admin'](whoCanHelp),
      'guests-left-out': refusals['guests-left-out'](whoCanHelp),
    };
  });

  const openAdmins = ofOneProgram(
    deps,
    {
      among: (tx, _personId, now) => runningPrograms(tx, now),
      id: ids.admins,
      none: async (occasion) => {
        const { workspaceId, reader } = occasion;
        await occasion.openModal(
          noProgramModal(await deps.db.inWorkspace(workspaceId, workspaceAdmins), reader),
        );
      },
    },
    async (occasion, programId) => {
      await occasion.openModal(adminsModal(await readAdmins(deps, occasion, programId), occasion.reader));
    },
  );
  registry.command('admins', openAdmins);
  registry.action(ids.admins, openAdmins);

  registry.submission(ids.appoint, async (occasion, { metadata, values, once }) => {
    const { reader } = occasion;
    const { programId } = programMetadata.parse(metadata);
    const read = readAppointment(values, reader);
    if ('errors' in read) return { kind: 'errors', errors: read.errors };
    try {
      const seen = await appointAdmins(once, occasion, { programId, personIds: read.value });
      const names = namesOf(seen.admins.people, reader);
      return showing(occasion, texts(reader).added(escape(seen.program), names));
    } catch (error) {
      return atField(error, reader);
    }
  });

  registry.action(ids.removeAdmin, (occasion, { value, viewId }) =>
    occasion.replaceModal(viewId, async () =>
      adminsModal(await removeAdmin(deps, occasion, removalMeant.parse(value)), occasion.reader),
    ),
  );
}

/** Whoever was chosen amiss can be chosen anew; any other refusal is said as everywhere. */
function atField(error: unknown, reader: Reader): SubmissionAnswer {
  const { refusals } = programTexts(reader);
  const isAboutTheChoice =
    error instanceof ProgramError && (error.code === 'not-among-people' || error.code === 'too-many-admins');
  if (!isAboutTheChoice) throw error;
  return { kind: 'errors', errors: { [fields.admins]: refusals[error.code] } };
}
