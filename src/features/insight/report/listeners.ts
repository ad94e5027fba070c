import type { Deps } from '../../../deps.ts';
import { sendFile } from '../../../slack/files.ts';
import { programMetadata } from '../../../slack/form-values.ts';
import { notice, saying } from '../../../slack/listening/answering.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import type { Click, Occasion } from '../../../slack/listening/occasion.ts';
import { UntoldError } from '../../../slack/listening/ways-of-telling.ts';
import { openConversation, postMessage } from '../../../slack/messages.ts';
import { ofOneProgram } from '../../programs/which-program.ts';
import { ids, programMeant } from './buttons.ts';
import { readWanted } from './forms.ts';
import { everything, type Report } from './model/report.ts';
import { readMonthly, readReport, setMonthly, someEverRunBy } from './service.ts';
import { texts } from './texts.ts';
import { monthly, monthlyChanged } from './views/digest.ts';
import { fileInMessage, fileOf } from './views/file.ts';
import { figuresModal } from './views/figures.ts';
import { reportInModal, reportInWords, reportScreen } from './views/screen.ts';

export function register(registry: Registry, deps: Deps): void {
  const read = (occasion: Occasion, programId: string) => readReport(deps, { ...occasion, programId });

  const open = ofOneProgram(deps, { among: someEverRunBy, id: ids.open }, async (occasion, programId) =>
    show(occasion, await read(occasion, programId)),
  );
  registry.command('report', open);
  registry.action(ids.open, open);

  registry.action(ids.figures, async (occasion, { value }) => {
    const report = await read(occasion, programMeant.parse(value));
    await occasion.openModal(figuresModal(report, everything, occasion.reader));
  });
  registry.submission(ids.figuresForm, async (occasion, { metadata, values }) => {
    const report = await read(occasion, programMetadata.parse(metadata).programId);
    return { kind: 'show', view: figuresModal(report, readWanted(values), occasion.reader) };
  });

  registry.action(ids.file, async (occasion, { value }) => {
    const report = await read(occasion, programMeant.parse(value));
    const { name, comment, sent } = texts(occasion.reader).file;
    const file = { name, comment, content: fileOf(report, occasion.reader) };
    const became = await sendFile(occasion.slack, occasion.personId, file);
    await occasion.tell(became === 'sent' ? saying(sent) : fileInMessage(report, occasion.reader));
  });

  registry.action(ids.charts, async (occasion, { value }) => {
    const report = await read(occasion, programMeant.parse(value));
    const { slack, personId, reader } = occasion;
    await postMessage(slack, await openConversation(slack, [personId]), reportScreen(report, reader));
    await occasion.tell(saying(texts(reader).chartsSent));
  });

  registry.action(ids.monthly, async (occasion, { value }) => {
    const of = await readMonthly(deps, { ...occasion, programId: programMeant.parse(value) });
    await occasion.tell(monthly(of, occasion.reader));
  });
  const setting = (id: string, set: 'sent' | 'stopped') =>
    registry.action(id, async (occasion, { value, viewId }: Click) => {
      const of = await setMonthly(deps, { ...occasion, programId: programMeant.parse(value) }, set);
      const message = monthlyChanged(of, occasion.reader);
      if (viewId === undefined) return occasion.replaceMessage(message);
      await occasion.replaceModal(viewId, async () => notice(occasion.reader, message));
    });
  setting(ids.stop, 'stopped');
  setting(ids.send, 'sent');
}

/** Slack takes charts in messages alone, and perhaps not everywhere: what they show stands in the words too. */
async function show(occasion: Occasion, report: Report): Promise<void> {
  const { reader } = occasion;
  if (occasion.channelId === undefined) return occasion.tell(reportInModal(report, reader));
  try {
    await occasion.tell(reportScreen(report, reader));
  } catch (error) {
    if (!(error instanceof UntoldError)) throw error;
    await occasion.tell(reportInWords(report, reader));
  }
}
