import type { Button, HomeView, KnownBlock } from '@slack/types';
import type { Reader } from '../../../language.ts';
import { actions, button, header, section } from '../../../slack/blocks.ts';
import { windingDownBlocks } from '../../programs/archiving/views.ts';
import { ids as checkInIds } from '../../relationship/check-ins/buttons.ts';
import { ids as endingIds } from '../../ways-on/leaving/buttons.ts';
import { ids as enrolmentIds } from '../../people/enrolment/buttons.ts';
import { ids as invitationIds } from '../../people/invitations/buttons.ts';
import { ids as ownPromptIds } from '../../relationship/own-topics/buttons.ts';
import { ids as pairingIds } from '../../rounds/drafts/buttons.ts';
import { ids as pausingIds } from '../../people/pausing/buttons.ts';
import { ids as peopleIds } from '../../people/listing/buttons.ts';
import { ids as adminIds } from '../../programs/admins/buttons.ts';
import { ids as programIds } from '../../programs/setup/buttons.ts';
import { ids as promptIds } from '../../relationship/topics/buttons.ts';
import type { Overview } from '../model.ts';
import { texts } from '../texts.ts';
import { pairBlocks } from './pair.ts';
import { openPrograms, programBlocks } from './programs.ts';

/** As many as Slack shows. */
const blocksShown = 100;

/** Those that end first. */
const windingDownShown = 3;

/** The newest pairs stand first; of more than fit, the oldest are left out. */
export function home(overview: Overview, reader: Reader): HomeView {
  const hasPair = overview.pairs.length > 0;
  const above = [
    header(texts(reader).title),
    ...(overview.isFirstRoundAhead ? firstSteps(reader) : []),
    ...programBlocks(overview, reader),
    ...(hasPair ? [] : openPrograms(overview, reader)),
  ];
  const below = [
    ...(hasPair ? openPrograms(overview, reader) : []),
    ...(overview.isAdmin && !overview.isFirstRoundAhead ? adminBlocks(reader) : []),
    ...overview.windingDown.slice(0, windingDownShown).flatMap((each) => windingDownBlocks(each, reader)),
    { type: 'divider' } as const,
    ownButtons(overview, reader),
  ];
  const pairs = pairsWithin(blocksShown - above.length - below.length, overview, reader);
  return { type: 'home', blocks: [...above, ...pairs, ...below] };
}

function pairsWithin(room: number, overview: Overview, reader: Reader): readonly KnownBlock[] {
  return overview.pairs.reduce<readonly KnownBlock[]>((blocks, pair) => {
    const more = [...blocks, { type: 'divider' } as const, ...pairBlocks(pair, overview, reader)];
    return more.length <= room ? more : blocks;
  }, []);
}

function ownButtons(overview: Overview, reader: Reader): KnownBlock {
  const words = texts(reader);
  return actions(
    ...(overview.pairs.length > 0 ? askings(reader) : []),
    button({ id: enrolmentIds.open, text: words.profile }),
    button({ id: adminIds.admins, text: words.admins }),
    ...comingAndGoing(overview, reader),
  );
}

function askings(reader: Reader): readonly Button[] {
  const words = texts(reader);
  return [
    button({ id: promptIds.ask, text: words.topic }),
    button({ id: checkInIds.latest, text: words.checkIn }),
  ];
}

/** A pause is one for all programs. */
function comingAndGoing({ programs }: Overview, reader: Reader): readonly Button[] {
  const words = texts(reader);
  const kinds = programs.map(({ membership }) => membership.kind);
  if (kinds.every((kind) => kind === 'out')) return [];
  const pause = kinds.includes('paused')
    ? button({ id: pausingIds.resume, text: words.resume })
    : button({ id: pausingIds.open, text: words.pause });
  return [pause, button({ id: endingIds.open, text: words.leave })];
}

function adminBlocks(reader: Reader): readonly KnownBlock[] {
  const words = texts(reader);
  return [
    { type: 'divider' },
    section(`*${words.adminTitle}*\n${words.admin}`),
    actions(
      button({ id: pairingIds.match, text: words.findPairs }),
      button({ id: ownPromptIds.open, text: words.ownPrompts }),
      button({ id: peopleIds.open, text: words.people }),
      button({ id: invitationIds.open, text: words.invite }),
      button({ id: programIds.setup, text: words.setup }),
    ),
  ];
}

/** Until the first round an admin finds this before anything else, and in the order of doing it. */
function firstSteps(reader: Reader): readonly KnownBlock[] {
  const words = texts(reader);
  return [
    section(`*${words.firstStepsTitle}*\n${words.firstSteps}`),
    actions(
      button({ id: programIds.setup, text: words.setup, style: 'primary' }),
      button({ id: invitationIds.open, text: words.invite }),
      button({ id: pairingIds.match, text: words.findPairs }),
      button({ id: ownPromptIds.open, text: words.ownPrompts }),
    ),
    { type: 'divider' },
  ];
}
