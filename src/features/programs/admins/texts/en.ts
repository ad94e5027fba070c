export const en = {
  command: { line: 'see the program admins and what they did', button: 'See admins' },
  title: 'Program admins',
  add: 'Add',
  close: 'Close',
  appointed: (program: string) => `The admins of *${program}*:`,
  unappointed: (program: string) =>
    `*${program}* has no admins of its own, so the admins and owners of this Slack workspace run it:`,
  noProgramTitle: 'Workspace admins',
  noProgram:
    'No program is running here right now. The admins and owners of this Slack workspace can start one with `/peer setup`:',
  others: 'others',
  nobodyKnown: 'the people who look after Slack here',
  last: 'Add another admin before you remove the last one.',
  remove: 'Remove',
  removeSpoken: (name: string) => `Remove ${name}`,
  removeTitle: 'Remove this admin?',
  removeText: (name: string) =>
    `${name} won’t be able to set up the program or decide on rounds. What they did stays as it is.`,
  removeYes: 'Remove',
  removeNo: 'Keep',
  label: 'Add admins',
  hint: 'They can set up the program, decide on rounds, and add or remove admins.',
  firstHint: 'From then on, only these people are admins. Include yourself if you’d like to stay one.',
  nobodyChosen: 'Please choose at least one person.',
  mayAsk: 'You can ask them anything about the program.',
  added: (program: string, admins: string) =>
    `The admins of *${program}* are now ${admins}. I haven’t written to them, so please tell anyone new.`,
};
