export const en = {
  set: 'Set my action',
  title: 'One action',
  save: 'Save',
  close: 'Not now',
  cancel: 'Cancel',
  action: 'What will you do?',
  date: 'By when?',
  note: 'Everyone in your pair sees it: it stands in the agenda of your next session. I store it encrypted. Program admins don’t see it.',
  missing: 'Please write a few words here.',
  dateInPast: 'Please choose today or a later day.',
  dateTooFar: 'Please choose a day within a year.',
  saved: 'Your action is set. The Home tab of Peer Pairs shows it, and your next session asks about it.',
  own: (date: string) => `*Your action*, by ${date}:`,
  of: (name: string, date: string) => `*${name}’s action*, by ${date}:`,
  done: (date: string) => `:white_check_mark: *Your action*, by ${date}, is done:`,
  partly: (date: string) => `*Your action*, by ${date}, is partly done:`,
  notDone: (date: string) => `*Your action*, by ${date}, didn’t happen this time:`,
  overdue:
    'Its day has passed, and that happens. Say how far you got, or set a new one after your next session.',
  markDone: 'Mark action done',
  markOpen: 'Undo my action',
  refusals: {
    'another-session':
      'That’s about another session, so nothing was changed. `/peer session` shows the last one.',
    'no-action': 'You have no action from that session, so nothing was changed. *Set my action* sets one.',
  },
};
