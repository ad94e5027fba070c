import type { HomePart } from '../../../../feature.ts';
import type { Reader } from '../../../../language.ts';
import { button, section } from '../../../../slack/blocks.ts';
import { ids as invitationIds } from '../../../people/invitations/buttons.ts';
import { texts as invitationTexts } from '../../../people/invitations/texts.ts';
import { ids as listingIds } from '../../../people/listing/buttons.ts';
import { texts as listingTexts } from '../../../people/listing/texts.ts';
import { ids as setupIds } from '../../../programs/setup/buttons.ts';
import { texts as setupTexts } from '../../../programs/setup/texts.ts';
import { ids as ownTopicIds } from '../../../relationship/own-topics/buttons.ts';
import { texts as ownTopicTexts } from '../../../relationship/own-topics/texts.ts';
import { ids } from '../buttons.ts';
import { texts } from '../texts.ts';

/** @param rounds whether the person runs programs, and whether a round of one of those was ever confirmed */
export function runningPart(rounds: 'none' | 'first-ahead' | 'some', reader: Reader): HomePart {
  if (rounds === 'none') return {};
  const words = texts(reader);
  const people = button({ id: listingIds.open, text: listingTexts(reader).command.button });
  const buttons = [
    matchButton(reader),
    people,
    inviteButton(reader),
    setupButton(reader),
    ownTopicsButton(reader),
  ];
  if (rounds === 'some') return { blocks: [section(`*${words.adminTitle}*\n${words.admin}`)], buttons };
  // In the order of doing it.
  return {
    next: [{ urgency: 'to-run', line: words.firstStep, button: setupButton(reader) }],
    blocks: [section(`*${words.firstStepsTitle}*\n${words.firstSteps}`)],
    buttons: [inviteButton(reader), ...buttons],
  };
}

const matchButton = (reader: Reader) => button({ id: ids.match, text: texts(reader).command.button });
const setupButton = (reader: Reader) =>
  button({ id: setupIds.setup, text: setupTexts(reader).command.button });
const inviteButton = (reader: Reader) =>
  button({ id: invitationIds.open, text: invitationTexts(reader).command.button });
const ownTopicsButton = (reader: Reader) =>
  button({ id: ownTopicIds.open, text: ownTopicTexts(reader).command.button });
