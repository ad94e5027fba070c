import { counted, type Notation } from '../../../language.ts';

export const en = (notation: Notation) => ({
  title: 'Peer Pairs',
  welcome: 'Here you find your pair, your agreement, and your goals with their next steps.',
  notEnrolled:
    'Would you like a peer: somebody with similar work and a different background, to think things through with? It takes two minutes to join.',
  join: 'Join',
  noProgram: 'No program is running here at the moment. Once one is started, you can join it here.',
  open: (program: string) => `*${program}* is open to you too.`,
  allPrograms: (count: number) => `All ${count} programs that are open to you`,
  pairOf: (program: string) => `In _${program}_`,
  purpose: (program: string) => `*What ${program} is for*`,
  asked:
    'Somebody may be a peer for you: I have written to you about it, under *Messages*. What you say there is yours alone, and you can change it until the time for answering is over.',
  waiting: (program: string, nextRound: string) =>
    `You are in *${program}*. ${nextRound} I write to you the moment you have a peer.`,
  leftOut: (program: string) =>
    `You are in *${program}*, which leaves out guests of this workspace just now: you are in no round until its admins change that. *Who runs this* names them.`,
  guestsLeftOut:
    'What runs here is for members of this workspace only, and Slack knows you as a guest. *Who runs this* names those who can change it.',
  paused: (day: string) =>
    `You are paused until *${day}*, and back by yourself on that day. Until then you are in no round, and nothing comes from me.`,
  pairPaused: 'This pair is paused: nothing comes from me by itself. You can go on whenever you like.',
  topic: 'A topic for us',
  checkIn: 'My check-in',
  profile: 'My profile',
  admins: 'Who runs this',
  pause: 'Take a pause',
  resume: 'I am back',
  leave: 'Leave',
  adminTitle: 'For admins',
  admin: 'See the best pairs of everybody who has joined. Nothing is sent before you confirm.',
  firstStepsTitle: 'Your first round, in three steps',
  firstSteps: [
    '1. *Set up the program*: give it a name and say what it is for. The rest works as it is.',
    '2. *Ask people to join*: invite them here, or have them type `/peer join`. Nobody is in without a yes of their own.',
    '3. *Find the best pairs*: look at them, and confirm if you like them. Nothing is sent before that.',
  ].join('\n'),
  people: 'People',
  invite: 'Invite people',
  findPairs: 'Find the best pairs',
  ownPrompts: 'Our own topics',
  setup: 'Set up the program',
  pairTitle: (names: string) => `You and ${names}`,
  agreementNone: ':page_facing_up: *Agreement*: none yet',
  agreementProposed: ':page_facing_up: *Agreement*: a proposal waits for its last signature',
  agreementSigned: (version: number, every: number, minutes: number) =>
    `:page_facing_up: *Agreement*: version ${version} is signed; ${counted(minutes, { one: 'minute', other: 'minutes' }, notation)} every ${counted(every, { one: 'day', other: 'days' }, notation)}`,
  agreementOpen: 'Read or change it',
  agreementWrite: 'Make our agreement',
  goals: 'Goals',
  addGoal: 'Set a goal',
  anotherPeer: 'Another peer',
  pairCard: (names: string) => `You are paired with *${names}*.`,
});
