import type { Feature } from './feature.ts';
import { coming } from './features/coming/feature.ts';
import { help } from './features/help/feature.ts';
import { home } from './features/home/feature.ts';
import { away } from './features/pairs/away/feature.ts';
import { ending } from './features/pairs/ending/feature.ts';
import { hours } from './features/pairs/hours/feature.ts';
import { pair } from './features/pairs/pair/feature.ts';
import { term } from './features/pairs/term/feature.ts';
import { daysOff } from './features/people/days-off/feature.ts';
import { enrolment } from './features/people/enrolment/feature.ts';
import { human } from './features/people/human/feature.ts';
import { invitations } from './features/people/invitations/feature.ts';
import { listing } from './features/people/listing/feature.ts';
import { undelivered } from './features/people/undelivered/feature.ts';
import { sittingOut } from './features/people/sitting-out/feature.ts';
import { pausing } from './features/people/pausing/feature.ts';
import { admins } from './features/programs/admins/feature.ts';
import { archiving } from './features/programs/archiving/feature.ts';
import { log } from './features/programs/log/feature.ts';
import { program } from './features/programs/program/feature.ts';
import { setup } from './features/programs/setup/feature.ts';
import { vocabulary } from './features/people/vocabulary/feature.ts';
import { measures } from './features/insight/measures/feature.ts';
import { pairList } from './features/insight/pair-list/feature.ts';
import { report } from './features/insight/report/feature.ts';
import { agreement } from './features/relationship/agreement/feature.ts';
import { bookings } from './features/relationship/bookings/feature.ts';
import { calendar } from './features/relationship/calendar/feature.ts';
import { preparation } from './features/relationship/preparation/feature.ts';
import { sessionActions } from './features/relationship/actions/feature.ts';
import { checkIns } from './features/relationship/check-ins/feature.ts';
import { firstWeeks } from './features/relationship/first-weeks/feature.ts';
import { goals } from './features/relationship/goals/feature.ts';
import { outOfHours } from './features/relationship/out-of-hours/feature.ts';
import { ownTopics } from './features/relationship/own-topics/feature.ts';
import { primer } from './features/relationship/primer/feature.ts';
import { rota } from './features/relationship/rota/feature.ts';
import { series } from './features/relationship/series/feature.ts';
import { sessions } from './features/relationship/sessions/feature.ts';
import { signsOfLife } from './features/relationship/signs-of-life/feature.ts';
import { topics } from './features/relationship/topics/feature.ts';
import { askedFirst } from './features/rounds/asked-first/feature.ts';
import { beforehand } from './features/rounds/beforehand/feature.ts';
import { drafts } from './features/rounds/drafts/feature.ts';
import { introductions } from './features/rounds/introductions/feature.ts';
import { leftOver } from './features/rounds/left-over/feature.ts';
import { peerWishes } from './features/rounds/peer-wishes/feature.ts';
import { prospects } from './features/rounds/prospects/feature.ts';
import { roundDay } from './features/rounds/round-day/feature.ts';
import { leaving } from './features/ways-on/leaving/feature.ts';
import { adjusting } from './features/ways-on/adjusting/feature.ts';
import { endingWell } from './features/ways-on/ending-well/feature.ts';
import { fourWays } from './features/ways-on/four-ways/feature.ts';
import { newDm } from './features/ways-on/new-dm/feature.ts';
import { noWord } from './features/ways-on/no-word/feature.ts';
import { programEnd } from './features/ways-on/program-end/feature.ts';
import { pulse } from './features/ways-on/pulse/feature.ts';
import { rematch } from './features/ways-on/rematch/feature.ts';
import { resting } from './features/ways-on/resting/feature.ts';
import { signs } from './features/ways-on/signs/feature.ts';
import { stillWanted } from './features/ways-on/still-wanted/feature.ts';
import { windingDown } from './features/ways-on/winding-down/feature.ts';
import { privacy } from './features/privacy/feature.ts';
import { directory } from './features/workspace/directory/feature.ts';
import { installation } from './features/workspace/installation/feature.ts';

/**
 * Everything that Peer Pairs does, ground first: a feature imports only from those above it, to which the linter holds by reading
 * this file. What happens is told to them in
 * this order, and a person meets their commands and their parts of Home in it.
 */
const contributing: readonly Feature[] = [
  installation,
  directory,

  program,
  log,
  admins,
  archiving,
  setup,

  enrolment,
  vocabulary,
  invitations,
  undelivered,
  sittingOut,
  pausing,
  daysOff,
  listing,
  human,

  pair,
  hours,
  term,
  away,
  ending,

  primer,
  agreement,
  goals,
  rota,
  preparation,
  sessionActions,
  bookings,
  series,
  outOfHours,
  calendar,
  firstWeeks,
  signsOfLife,
  ownTopics,
  topics,
  sessions,
  checkIns,

  rematch,
  resting,
  adjusting,
  endingWell,
  noWord,
  fourWays,
  newDm,
  leaving,
  stillWanted,
  pulse,
  windingDown,
  programEnd,
  signs,

  introductions,
  askedFirst,
  beforehand,
  leftOver,
  peerWishes,
  drafts,
  prospects,
  roundDay,

  measures,
  pairList,
  report,
];

const withPrivacy = [...contributing, privacy(contributing)];
const withComing = [...withPrivacy, coming(contributing)];
const withHome = [...withComing, home(withComing)];

/** These show what all the others contribute. */
export const features: readonly Feature[] = [...withHome, help(withHome)];
