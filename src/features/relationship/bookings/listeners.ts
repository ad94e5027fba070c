import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import { pairMetadata } from '../../../slack/form-values.ts';
import { sendFile } from '../../../slack/files.ts';
import { saying, showing } from '../../../slack/listening/answering.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import type { Occasion } from '../../../slack/listening/occasion.ts';
import { asShownMeant, ids } from './buttons.ts';
import { amissWith, numberMeant, readHowOften, readTime, slotMeant } from './forms.ts';
import { BookingError, isCalledOff } from './model/booking.ts';
import { accept, suggest, timesToChoose, type BookingOutcome } from './service/finding.ts';
import { skip } from './service/outcomes.ts';
import { recordBooked } from './service/records.ts';
import { quietlyButtons } from '../rota/buttons.ts';
import { texts as rotaTexts } from '../rota/texts.ts';
import { texts } from './texts.ts';
import { bookingForFile, sessionsMeant } from './service/standing.ts';
import { calendarFile } from './views/calendar.ts';
import { timeModal } from './views/modal.ts';
import { sessionsCard } from './views/part.ts';

export function register(registry: Registry, deps: Deps): void {
  registry.refusals(BookingError, (reader) => texts(reader).refusals);

  registry.command('session', async (occasion) => {
    const sessions = await sessionsMeant(deps, occasion);
    await occasion.tell(sessionsCard(sessions, { ...occasion, now: deps.clock.now() }));
  });
  registry.action(ids.suggestSlot, async (occasion, { value }) => {
    const outcome = await suggest(deps, occasion, slotMeant.parse(value));
    await occasion.tell(saying(wordsOf(outcome, occasion).suggested));
  });
  registry.action(ids.choose, async (occasion, { value }) => {
    const offer = await timesToChoose(deps, occasion, z.uuid().parse(value));
    await occasion.openModal(timeModal(offer, occasion.reader));
  });
  registry.submission(ids.suggest, async (occasion, { metadata, values, once }) => {
    const { pairId } = pairMetadata.parse(metadata);
    const { last } = await timesToChoose(deps, occasion, pairId);
    const read = readTime(values, { now: deps.clock.now(), reader: occasion.reader, last });
    if ('errors' in read) return { kind: 'errors', errors: read.errors };
    const eachTime = readHowOften(values) === 'each-time';
    const outcome = await suggest(once, occasion, { pairId, at: read.value, eachTime }).catch((error) => ({
      errors: amissWith(error, values, occasion.reader),
    }));
    if (typeof outcome === 'object') return { kind: 'errors', errors: outcome.errors };
    const words = texts(occasion.reader);
    return showing(
      occasion,
      eachTime && outcome === 'waits' ? words.suggestionEachTime : wordsOf(outcome, occasion).suggested,
    );
  });
  registry.action(ids.accept, async (occasion, { value }) => {
    const outcome = await accept(deps, occasion, numberMeant.parse(value));
    await occasion.tell(saying(wordsOf(outcome, occasion).accepted));
  });
  registry.action(ids.held, async (occasion, { value }) => {
    const recorded = await recordBooked(deps, occasion, numberMeant.parse(value));
    const { told, quietly } = rotaTexts(occasion.reader).thanks;
    await occasion.tell(
      recorded === 'told' ? saying(told) : saying(quietly, quietlyButtons(recorded, occasion.reader)),
    );
  });
  registry.action(ids.skip, async (occasion, { value }) => {
    await skip(deps, occasion, asShownMeant.parse(value));
  });
  registry.action(ids.file, async (occasion, { value }) => {
    const words = texts(occasion.reader);
    const booking = await bookingForFile(deps, occasion, numberMeant.parse(value));
    const sent = await sendFile(occasion.slack, occasion.personId, {
      name: 'peer-session.ics',
      content: calendarFile(booking, { title: words.eventTitle }, deps.clock.now()),
      comment: isCalledOff(booking) ? words.fileComment.calledOff : words.fileComment.booked,
    });
    await occasion.tell(saying(sent === 'sent' ? words.fileSent : words.fileUnsent));
  });
  // The browser opens these; Slack tells of the click, and waits for no answer.
  for (const id of [ids.google, ids.outlook]) registry.action(id, async () => {});
}

function wordsOf(outcome: BookingOutcome, { reader }: Occasion) {
  const words = texts(reader);
  return outcome === 'booked'
    ? { suggested: words.isBooked, accepted: words.isBooked }
    : { suggested: words.suggestion, accepted: words.waitsStill };
}
