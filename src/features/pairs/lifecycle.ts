/**
 * A pair's life: `introduced → active → (paused ⇄ active) → closing → ended`. Where its members are asked first, it is
 * `proposed` before that, and `lapsed` where not everybody said yes: to its members it never was a pair.
 */
export const pairStates = [
  'proposed',
  'lapsed',
  'introduced',
  'active',
  'paused',
  'closing',
  'ended',
] as const;
export type PairState = (typeof pairStates)[number];

/** It is one to its members, and not over. */
export const livingStates = ['introduced', 'active', 'paused', 'closing'] as const satisfies PairState[];

/**
 * A person is in one pair of a program at a time, or asked about one: the hours that peers give each other for months are
 * meant for one relationship, and a second would take them from the first. Whoever is in a pair is free again once it is
 * over, by one of these states. The database holds to it too, whatever a round says.
 */
export const overStates = ['ended', 'lapsed'] as const satisfies PairState[];

/** Why an act is refused: what holds now. */
export type PairRefusal =
  | 'not-begun'
  | 'lapsed'
  /** It is a pair by now, so that an answer to the question whether it shall be one changes nothing. */
  | 'has-begun'
  | 'not-introduced'
  | 'paused'
  | 'closing'
  /** It neither rests nor ends, so that there is nothing to bring back; or rests, with no end to call off. */
  | 'goes-on'
  | 'not-ending'
  | 'ended';
export type ActVerdict = 'allowed' | PairRefusal;

type Row = Readonly<Record<PairState, ActVerdict>>;

const whileItLives = {
  proposed: 'not-begun',
  lapsed: 'lapsed',
  introduced: 'allowed',
  active: 'allowed',
  paused: 'allowed',
  closing: 'allowed',
  ended: 'ended',
} as const satisfies Row;

/** What stands written stays theirs to read. */
const afterwardsToo = { ...whileItLives, ended: 'allowed' } as const satisfies Row;
/** Asks something of a peer who is away, perhaps. */
const notInAPause = { ...whileItLives, paused: 'paused' } as const satisfies Row;
/** Begins what a pair that closes has no time for. */
const notAtTheEnd = { ...whileItLives, closing: 'closing' } as const satisfies Row;
/** Belongs to an ending that is under way. */
const atTheEnd = {
  ...whileItLives,
  introduced: 'goes-on',
  active: 'goes-on',
  paused: 'not-ending',
} as const satisfies Row;

/**
 * Everything that a member can do to their pair, and what it meets in each state. In a pause nothing new is asked of
 * anybody, and rota and goals rest: a session that they hold all the same goes on. While a pair closes
 * it begins nothing that would outlast it, and keeps all that makes a good ending.
 */
const table = {
  'answer-introduction': {
    proposed: 'allowed',
    lapsed: 'lapsed',
    introduced: 'has-begun',
    active: 'has-begun',
    paused: 'has-begun',
    closing: 'has-begun',
    ended: 'ended',
  },
  'see-pair': whileItLives,

  'read-agreement': afterwardsToo,
  'propose-agreement': { ...notInAPause, closing: 'closing' },
  'sign-agreement': notAtTheEnd,

  'read-goals': afterwardsToo,
  // In a pause goals rest. They outlive the pair: what was one's own goal goes on, and can be finished.
  'set-goal': { ...notInAPause, closing: 'closing' },
  'edit-goal': { ...notInAPause, ended: 'allowed' },
  'tick-action': { ...notInAPause, ended: 'allowed' },
  'finish-goal': { ...notInAPause, ended: 'allowed' },
  'answer-goal': notInAPause,

  'see-sessions': whileItLives,
  'start-session': whileItLives,
  'pick-plan': whileItLives,
  'record-session': whileItLives,
  'undo-session': whileItLives,
  'date-session': whileItLives,
  'change-roles': notInAPause,
  'prepare-session': whileItLives,
  'set-session-action': whileItLives,

  'ask-for-topic': notInAPause,
  'swap-topic': notInAPause,
  'save-topic': whileItLives,
  'mute-theme': whileItLives,
  'unmute-theme': whileItLives,

  'answer-check-in': whileItLives,
  'share-check-in': whileItLives,
  'unshare-check-in': afterwardsToo,
  'pass-on-words': whileItLives,

  'suggest-time': notInAPause,
  'see-other-times': notInAPause,
  'ask-for-times': notInAPause,
  'skip-session': whileItLives,
  'repeat-session': { ...notInAPause, closing: 'closing' },
  'stop-series': whileItLives,
  'carry-on': { ...notInAPause, closing: 'closing' },
  'get-calendar-file': afterwardsToo,

  'say-if-still-wanted': notAtTheEnd,
  'ask-for-rematch': notAtTheEnd,
  'take-back-rematch': whileItLives,

  'extend-pair': notAtTheEnd,
  'go-on-in-new-dm': whileItLives,

  'see-ways-on': whileItLives,
  'ask-if-there': { ...notInAPause, closing: 'closing' },
  'cancel-asking': whileItLives,
  'say-if-there': whileItLives,
  'pause-pair': notAtTheEnd,
  'restart-pair': { ...whileItLives, introduced: 'goes-on', active: 'goes-on', closing: 'closing' },
  'close-pair': whileItLives,
  'carry-on-together': atTheEnd,
  'let-end': atTheEnd,
  'end-now': atTheEnd,
  // What somebody keeps is theirs, and thanks come late rather than never.
  'write-farewell': { ...atTheEnd, ended: 'allowed' },
} as const satisfies Record<string, Row>;

export type PairAct = keyof typeof table;
export const pairActs = Object.keys(table) as readonly PairAct[];

/** They change nothing. */
export const onlyLooks = (act: PairAct): boolean => looking.includes(act);

const looking: readonly PairAct[] = [
  'see-pair',
  'read-agreement',
  'read-goals',
  'see-sessions',
  'see-other-times',
  'get-calendar-file',
  'see-ways-on',
];

/** What comes of them stands in the pair's DM, which opens with the introduction. */
const toldInTheDm: readonly PairAct[] = [
  'propose-agreement',
  'sign-agreement',
  'set-goal',
  'start-session',
  'record-session',
  'change-roles',
  'ask-for-topic',
  'ask-for-times',
  'suggest-time',
  'skip-session',
  'repeat-session',
  'stop-series',
  'share-check-in',
  'pause-pair',
  'close-pair',
  'ask-if-there',
  'pass-on-words',
];

type AsItStands = { readonly state: PairState; readonly channelId: string | undefined };

/** Whether a member may do this to their pair now, or why not. */
export function answerTo({ state, channelId }: AsItStands, act: PairAct): ActVerdict {
  const answer = table[act][state];
  const isTooEarly = answer === 'allowed' && channelId === undefined && toldInTheDm.includes(act);
  return isTooEarly ? 'not-introduced' : answer;
}

/** What is offered to a member is what they may do now: nobody presses a button to read that it is too late. */
export const isOffered = (pair: AsItStands, act: PairAct): boolean => answerTo(pair, act) === 'allowed';

/** What can happen to a pair, with what is recorded of it. */
export type PairEvent =
  | { readonly kind: 'introduced'; readonly now: Temporal.Instant }
  | { readonly kind: 'lapsed' }
  /** By the last signature under its first agreement, or its first session. */
  | { readonly kind: 'begun'; readonly now: Temporal.Instant }
  /** That session was put on record by mistake, and nothing else has begun it. */
  | { readonly kind: 'begun-undone' }
  /** Until a day, where the pair itself wished for it. */
  | { readonly kind: 'paused'; readonly until?: Temporal.PlainDate }
  | { readonly kind: 'resumed' }
  /** Its program is archived, or on a day of its own it ends by the wish of one of it or with its program; and what brings it back. */
  | { readonly kind: 'closing'; readonly on?: Temporal.PlainDate; readonly withProgram?: true }
  | { readonly kind: 'restored' }
  | { readonly kind: 'ended'; readonly ending: Ending; readonly now: Temporal.Instant };

/** How a pair came to its end. Nobody but the bot is ever told. */
export type Ending =
  'left' | 'deactivated' | 'rematch' | 'wound-down' | 'not-introduced' | 'ended-well' | 'released';

/** Under way is active for a pair that has begun, and introduced for one that has not. */
type Next = PairState | 'under-way';

/** An event leaves a pair as it is in a state that is not named. */
const moves: Readonly<Record<PairEvent['kind'], Readonly<Partial<Record<PairState, Next>>>>> = {
  introduced: { proposed: 'introduced' },
  lapsed: { proposed: 'lapsed' },
  // What is begun in a pause, or while the pair closes, counts once it goes on.
  begun: { introduced: 'active', paused: 'paused', closing: 'closing' },
  'begun-undone': { active: 'introduced', paused: 'paused', closing: 'closing' },
  paused: { introduced: 'paused', active: 'paused' },
  resumed: { paused: 'under-way' },
  closing: { introduced: 'closing', active: 'closing', paused: 'closing' },
  restored: { closing: 'under-way' },
  ended: { introduced: 'ended', active: 'ended', paused: 'ended', closing: 'ended' },
};

export type StateTransition = { readonly from: PairState; readonly to: Next };

export const movesBy = (kind: PairEvent['kind']): readonly StateTransition[] =>
  pairStates.flatMap((from) => {
    const to = moves[kind][from];
    return to === undefined ? [] : [{ from, to }];
  });

/** Undefined where the event leaves it as it is. */
export function nextState(
  { state, hasBegun }: { readonly state: PairState; readonly hasBegun: boolean },
  kind: PairEvent['kind'],
): PairState | undefined {
  if ((kind === 'begun' && hasBegun) || (kind === 'begun-undone' && !hasBegun)) return undefined;
  const next = moves[kind][state];
  if (next === 'under-way') return hasBegun ? 'active' : 'introduced';
  return next;
}
