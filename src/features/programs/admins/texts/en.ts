export const en = {
  command: { line: 'see who runs the program, and what they did', button: 'Who runs this' },
  title: 'Who runs this',
  add: 'Add',
  close: 'Close',
  appointed: (program: string) => `The admins of *${program}*:`,
  unappointed: (program: string) =>
    `Nobody is appointed to run *${program}*, so the admins and owners of this Slack workspace do:`,
  others: 'others',
  nobodyKnown: 'whoever looks after Slack here',
  last: 'The last admin can be removed once there is another one.',
  remove: 'Remove',
  removeTitle: 'Remove this admin?',
  removeText: (name: string) =>
    `${name} will no longer set up the program or decide on rounds. What they did stays as it is.`,
  removeYes: 'Remove',
  removeNo: 'Keep',
  label: 'Add admins',
  hint: 'They can set up the program, decide on rounds, and add or remove admins.',
  firstHint: 'From then on these people alone are admins. Leave yourself in if you would like to stay one.',
  nobodyChosen: 'Please choose at least one person.',
  mayAsk: 'This is whom to ask about anything in the program.',
  added: (program: string, admins: string) =>
    `The admins of *${program}* are now ${admins}. I have not written to anybody about it, so please tell whoever is new.`,
};
