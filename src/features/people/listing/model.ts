import { everyNameOf, fullNames, type Names } from '../../../names.ts';
import { isFound } from '../../../written.ts';
import { returnFrom, type Participant, type Pause, type Work } from '../enrolment/model.ts';
import { leavesOut, type Program, type ProgramSettings } from '../../programs/program/model.ts';

/** How somebody who ever joined stands now, in the order in which an admin is told. */
export const standings = ['waiting', 'paired', 'paused', 'guest', 'unreachable', 'left'] as const;
export type ParticipantState = (typeof standings)[number];

export const filters = ['all', ...standings] as const;
export type Filter = (typeof filters)[number];

/** What the database knows of one who joined, and nothing that they wrote. */
export type Known = Names &
  Pause & {
    readonly state: 'enrolled' | 'left';
    readonly isActive: boolean;
    readonly isGuest: boolean;
    /** In a pair that has not ended, or asked about one: which of the two is theirs to know. */
    readonly isPaired: boolean;
    /** Of what was last sent to their pair, Slack took nothing. */
    readonly isCutOff: boolean;
  };

export type ProgramPerson = Names & {
  readonly standing: ParticipantState;
  /** They take part: they have not left, and Slack knows them as active. */
  readonly isEnrolled: boolean;
  /** The day on which a pause is over. */
  readonly until: Temporal.PlainDate | undefined;
};

type Seen = { readonly settings: Pick<ProgramSettings, 'guests'>; readonly now: Temporal.Instant };

export function personNow(known: Known, seen: Seen): ProgramPerson {
  const standing = standingOf(known, seen);
  const until = standing === 'paused' ? (known.pausedUntil ?? undefined) : undefined;
  const { id, name, realName, handle } = known;
  const isEnrolled = known.state === 'enrolled' && known.isActive;
  return { id, name, realName, handle, standing, isEnrolled, until };
}

/** A guest whom the program leaves out keeps the pair that they have, and counts as in it. */
function standingOf(known: Known, { settings, now }: Seen): ParticipantState {
  if (known.state === 'left') return 'left';
  if (!known.isActive || known.isCutOff) return 'unreachable';
  if (leavesOut(settings, known) && !known.isPaired) return 'guest';
  if (returnFrom(known, now)) return 'paused';
  return known.isPaired ? 'paired' : 'waiting';
}

/** How a program stands, in numbers. */
export type ProgramCounts = {
  readonly programId: string;
  readonly enrolled: number;
  /** Who could be matched now. */
  readonly waiting: number;
  readonly paused: number;
  readonly pairs: number;
  /** Which are no pairs. */
  readonly trios: number;
  /** Pairs and trios that are asked whether they would like to meet. */
  readonly asked: number;
};

export type Wanted = {
  /** Parts of any name or handle, however they are written. */
  readonly search: string;
  readonly filter: Filter;
  /** Counts from 0. */
  readonly page: number;
};

export const everybody: Wanted = { search: '', filter: 'all', page: 0 };

export const longestSearch = 60;

/** One line for each, so that the list stays well within a modal's 100 blocks. */
export const peopleOnAPage = 30;

type Of = Pick<Program, 'vocabulary' | 'isArchived'> & {
  readonly programId: string;
  readonly program: string;
};

export type PeoplePage = Of & {
  readonly wanted: Wanted;
  readonly pages: number;
  readonly enrolled: number;
  /** How many there are of each, of all who ever joined, whatever is wanted. */
  readonly counts: Readonly<Record<ParticipantState, number>>;
  readonly found: number;
  readonly shown: readonly ListedPerson[];
};

export type Listing = PeoplePage & {
  /** How many messages of the program did not arrive. */
  readonly missing: number;
};

export type ListedPerson = Pick<ProgramPerson, 'id' | 'standing' | 'until'> & {
  /** In full, and telling them apart from everybody who is in the list. */
  readonly name: string;
  /** What they have chosen of what the program offers, and nothing that they wrote. */
  readonly work: Work | undefined;
};

/** A page beyond the last is the last. */
export function pageOf(of: Of, all: readonly ProgramPerson[], wanted: Wanted): PeoplePage {
  const found = all.filter(
    (each) =>
      (wanted.filter === 'all' || wanted.filter === each.standing) &&
      isFound(everyNameOf(each), wanted.search),
  );
  const pages = Math.max(1, Math.ceil(found.length / peopleOnAPage));
  const page = Math.min(wanted.page, pages - 1);
  const names = fullNames(all);
  return {
    ...of,
    wanted: { ...wanted, page },
    pages,
    enrolled: all.filter(({ isEnrolled }) => isEnrolled).length,
    counts: Object.fromEntries(
      standings.map((each) => [each, all.filter(({ standing }) => standing === each).length]),
    ) as Record<ParticipantState, number>,
    found: found.length,
    shown: found
      .slice(page * peopleOnAPage, (page + 1) * peopleOnAPage)
      .map(({ id, name, standing, until }) => ({
        id,
        name: names.get(id) ?? name,
        standing,
        until,
        work: undefined,
      })),
  };
}

/** With what those who are shown do. */
export function withWork(page: PeoplePage, participants: readonly Participant[]): PeoplePage {
  const profiles = new Map(participants.map(({ personId, profile }) => [personId, profile]));
  return { ...page, shown: page.shown.map((each) => ({ ...each, work: profiles.get(each.id) })) };
}
