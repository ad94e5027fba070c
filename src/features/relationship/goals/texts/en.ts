import { counted, type Notation } from '../../../../language.ts';

export const en = (notation: Notation) => ({
  goals: 'Goals',
  addGoal: 'Set a goal',
  command: { line: 'see and set goals', button: 'Our goals' },
  modalTitle: 'A goal',
  set: 'Set it',
  close: 'Not now',
  title: 'What do you want to reach?',
  titleExample: 'Run the planning meeting so that everybody speaks',
  why: 'Why does it matter to you?',
  measure: 'How will you know?',
  measureHint: 'Something that you, or somebody else, could see',
  actions: 'Actions, one to a line',
  actionsHint: 'The first one within the next seven days; six at most',
  date: 'By when?',
  ownership: 'Whose goal is it?',
  ownerships: { personal: 'Mine', shared: 'Ours' },
  horizon: 'How far away is it?',
  horizons: { short: 'Weeks', long: 'Months' },
  visibility: 'Who sees it?',
  visibilities: { me: 'Only me', us: 'My peer and me' },
  titleMissing: 'A few words are enough, but these are needed.',
  actionsMissing: 'One small action is enough to begin.',
  tooManyActions: 'Six actions at most. The rest can wait for the next goal.',
  dateInPast: 'Please choose a day that is still ahead.',
  saved: 'Your goal is set. The Home tab of Peer Pairs shows it, with its actions.',
  setBy: (name: string) => `*${name}* has set a goal:`,
  setTogether: (name: string) => `*${name}* has set a goal for both of you:`,
  cheer: 'Ask each other about it next time you meet.',
  none: 'No goals yet. One small one is a good beginning.',
  add: 'Set a goal',
  heading: 'Goals',
  progress: (done: number, of: number) =>
    `${done} of ${counted(of, { one: 'action', other: 'actions' }, notation)}`,
  until: (date: string) => `until ${date}`,
  done: (action: string) => `Done: ${action}`,
  undo: 'Undo the last one',
  refusals: {
    'too-many-personal':
      'You have three goals of your own under way, which is plenty. Finish or drop one first, then set this one.',
    'too-many-shared':
      'You two have two shared goals under way, which is plenty. Finish or drop one first, then set this one.',
    'not-yours':
      'That goal is not yours to move, so nothing was changed. The Home tab of Peer Pairs shows yours.',
  },
});
