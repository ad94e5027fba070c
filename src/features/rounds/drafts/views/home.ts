import type { KnownBlock } from '@slack/types';
import type { Reader } from '../../../../language.ts';
import { actions, button, section } from '../../../../slack/blocks.ts';
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

/** Until the first round an admin finds this before anything else, and in the order of doing it. */
export function firstSteps(reader: Reader): readonly KnownBlock[] {
  const words = texts(reader);
  return [
    section(`*${words.firstStepsTitle}*\n${words.firstSteps}`),
    actions(
      { ...setupButton(reader), style: 'primary' },
      inviteButton(reader),
      matchButton(reader),
      ownTopicsButton(reader),
    ),
    { type: 'divider' },
  ];
}

export function adminPart(reader: Reader): readonly KnownBlock[] {
  const words = texts(reader);
  const people = button({ id: listingIds.open, text: listingTexts(reader).command.button });
  return [
    { type: 'divider' },
    section(`*${words.adminTitle}*\n${words.admin}`),
    actions(matchButton(reader), ownTopicsButton(reader), people, inviteButton(reader), setupButton(reader)),
  ];
}

const matchButton = (reader: Reader) => button({ id: ids.match, text: texts(reader).command.button });
const setupButton = (reader: Reader) =>
  button({ id: setupIds.setup, text: setupTexts(reader).command.button });
const inviteButton = (reader: Reader) =>
  button({ id: invitationIds.open, text: invitationTexts(reader).command.button });
const ownTopicsButton = (reader: Reader) =>
  button({ id: ownTopicIds.open, text: ownTopicTexts(reader).command.button });
