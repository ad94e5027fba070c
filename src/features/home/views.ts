import type { Button, HomeView, KnownBlock } from '@slack/types';
import { formatDate, formatList, type Reader } from '../../language.ts';
import {
  actions,
  button,
  context,
  escape,
  header,
  quote,
  section,
  type Message,
} from '../../slack/blocks.ts';
import { ids as agreementIds } from '../agreement/ids.ts';
import { ids as endingIds } from '../endings/ids.ts';
import { ids as checkInIds } from '../check-ins/ids.ts';
import { ids as enrolmentIds } from '../enrolment/ids.ts';
import type { Membership } from '../enrolment/model.ts';
import { ids as goalIds } from '../goals/ids.ts';
import { goalBlocks } from '../goals/views.ts';
import { ids as invitationIds } from '../invitations/ids.ts';
import { ids as ownPromptIds } from '../own-prompts/ids.ts';
import { ids as pairingIds } from '../pairing/ids.ts';
import { partnersOf } from '../pairing/model.ts';
import { ids as pausingIds } from '../pausing/ids.ts';
import { ids as peopleIds } from '../people/ids.ts';
import { ids as programIds } from '../programs/ids.ts';
import { nextRoundWords } from '../programs/texts.ts';
import { ids as promptIds } from '../prompts/ids.ts';
import { ids as rematchIds } from '../rematch/ids.ts';
import { wishLine } from '../rematch/views.ts';
import { heldButton, rotaCard, startButton } from '../sessions/views.ts';
import type { Overview, PairOverview } from './model.ts';
import { texts } from './texts.ts';

/** Of the fullest pairs, as many as fit into the 100 blocks of a Home; the newest come first. */
const pairsShown = 3;

export function home(overview: Overview, reader: Reader): HomeView {
  const words = texts(reader);
  return {
    type: 'home',
    blocks: [
      header(words.title),
      ...(overview.isFirstRoundAhead ? firstSteps(reader) : []),
      ...(overview.pairs.length > 0 ? [section(words.welcome)] : beginning(overview, reader)),
      ...pauseLine(overview.membership, reader),
      ...overview.pairs
        .slice(0, pairsShown)
        .flatMap((pair) => [{ type: 'divider' } as const, ...pairBlocks(pair, overview.personId, reader)]),
      ...(overview.isAdmin && !overview.isFirstRoundAhead ? adminBlocks(reader) : []),
      { type: 'divider' },
      actions(
        ...(overview.pairs.length > 0 ? askings(reader) : []),
        button({ id: enrolmentIds.open, text: words.profile }),
        button({ id: programIds.admins, text: words.admins }),
        ...comingAndGoing(overview.membership, reader),
      ),
    ],
  };
}

function askings(reader: Reader): readonly Button[] {
  const words = texts(reader);
  return [
    button({ id: promptIds.ask, text: words.topic }),
    button({ id: checkInIds.latest, text: words.checkIn }),
  ];
}

function comingAndGoing({ kind }: Membership, reader: Reader): readonly Button[] {
  const words = texts(reader);
  const leave = button({ id: endingIds.open, text: words.leave });
  switch (kind) {
    case 'in':
      return [button({ id: pausingIds.open, text: words.pause }), leave];
    case 'paused':
      return [button({ id: pausingIds.resume, text: words.resume }), leave];
    case 'out':
      return [];
  }
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

function pauseLine(membership: Membership, reader: Reader): readonly KnownBlock[] {
  if (membership.kind !== 'paused') return [];
  return [section(texts(reader).paused(formatDate(membership.until, reader)))];
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

function beginning(overview: Overview, reader: Reader): readonly KnownBlock[] {
  const words = texts(reader);
  const { membership } = overview;
  if (membership.kind === 'paused') return [];
  if (membership.kind === 'in')
    return [
      section(
        overview.isAsked
          ? words.asked
          : words.waiting(escape(overview.program), nextRoundWords(overview.nextRound, reader)),
      ),
    ];
  return [
    section(words.notEnrolled),
    ...purposeBlocks(overview, reader),
    actions(button({ id: enrolmentIds.join, text: words.join, style: 'primary' })),
  ];
}

function purposeBlocks({ program, purpose }: Overview, reader: Reader): readonly KnownBlock[] {
  return purpose === '' ? [] : [section(texts(reader).purpose(escape(program))), quote(purpose)];
}

function pairBlocks(
  { pair, standing, rota, goals, wish }: PairOverview,
  personId: string,
  reader: Reader,
): readonly KnownBlock[] {
  const words = texts(reader);
  const names = formatList(
    partnersOf(pair, personId).map(({ name }) => name),
    reader,
  );
  const hasAgreement = standing.signed !== undefined || standing.proposed !== undefined;
  return [
    header(words.pairTitle(names)),
    ...(pair.state === 'paused' ? [context(words.pairPaused)] : []),
    ...(wish ? [wishLine(wish, reader)] : []),
    ...rotaCard(rota, reader).blocks.slice(0, 2),
    section(agreementLine(standing, reader)),
    section(`:dart: *${words.goals}*`),
    ...goalBlocks(goals, personId, reader),
    actions(
      startButton(rota, reader),
      heldButton(rota, reader),
      button({ id: goalIds.open, text: words.addGoal, value: pair.id }),
      button({
        id: agreementIds.open,
        text: hasAgreement ? words.agreementOpen : words.agreementWrite,
        value: pair.id,
      }),
      ...(wish ? [] : [button({ id: rematchIds.open, text: words.anotherPeer, value: pair.id })]),
    ),
  ];
}

function agreementLine({ signed, proposed }: PairOverview['standing'], reader: Reader): string {
  const words = texts(reader);
  if (proposed) return words.agreementProposed;
  return signed
    ? words.agreementSigned(signed.version, signed.sessionEveryDays, signed.sessionMinutes)
    : words.agreementNone;
}

/** `/peer pair`: the same, for the conversation one is in. */
export function pairCard({ pairs, personId }: Overview, reader: Reader): Message | undefined {
  const [newest] = pairs;
  if (!newest) return undefined;
  const names = formatList(
    partnersOf(newest.pair, personId).map(({ name }) => name),
    reader,
  );
  const line = texts(reader).pairCard(escape(names));
  return { text: line, blocks: [...pairBlocks(newest, personId, reader), context(line)] };
}
