import { mostWaiting } from '../model.ts';

export const en = {
  command: { line: 'ask a person for help, and see first who reads it', button: 'Ask a person' },
  title: 'Ask a person',
  send: 'Send',
  close: 'Close',
  cancel: 'Cancel',
  readers: {
    'program-admins': (names: string, program: string) =>
      `*Only ${names} will read this.* It goes to admins of _${program}_ alone.`,
    'workspace-admins': (names: string, program: string) =>
      `*Only ${names} will read this.* No other admin of _${program}_ can, so it goes to admins of this workspace.`,
    'of-archived': (names: string, program: string) =>
      `*Only ${names} will read this.* _${program}_ has been archived, so it goes to admins of this workspace.`,
  },
  others: (count: string) => `${count} other admins`,
  haveChanged: 'The people who read this have changed since you opened it. Please look at the names again.',
  notYourPeers: 'I never send it to a peer of a pair you’re in now, even if they’re an admin.',
  storage:
    'Readers get it from me in private, within their working hours. I store it encrypted until you withdraw it or they’re done. A workspace owner may be able to export Slack messages.',
  danger: 'If anyone is in danger, call your local emergency number first.',
  label: 'What should they know?',
  hint: 'You can withdraw it at any time.',
  missing: 'Please write a few words, or close this.',
  tooMany: `You have ${mostWaiting} open messages. Please withdraw one above, or wait for an answer.`,
  waiting: (names: string, moment: string) => `You wrote to ${names} on *${moment}*.`,
  waitingForNobody: (moment: string) =>
    `Right now nobody can read what you wrote on *${moment}*. If someone you wrote to is an admin again, they get it.`,
  answered: (name: string, moment: string) =>
    `*${name}* will get in touch about what you wrote on *${moment}*.`,
  withdraw: 'Withdraw',
  withdrawSpoken: (moment: string) => `Withdraw what you wrote on ${moment}`,
  withdrawOneSpoken: (place: number, moment: string) => `Withdraw message ${place}, of ${moment}`,
  sent: (names: string) =>
    `Sent to ${names}. They get it within their working hours. I’ll tell you who gets in touch.`,
  withdrawn:
    'Withdrawn. I’ve deleted what you wrote, and my messages about it no longer show it. Someone may have read it before. `/peer human` lets you write again.',
  card: (writer: string, program: string) => `*${writer}* asks for a person’s help in _${program}_:`,
  sameAgain: 'You can read this again. It’s the same message that I sent you before.',
  cardText: (writer: string) => `${writer} asks for a person’s help.`,
  onlyYou: 'Only you can read this here. Please don’t pass it on.',
  onlyYouAnd: (names: string) => `Only you and ${names} can read this here. Please don’t pass it on.`,
  getInTouch: 'Get in touch',
  getInTouchSpoken: (writer: string) => `Get in touch with ${writer}`,
  youWill: (writer: string) =>
    `*You’ll get in touch*, and ${writer} knows. *Mark done* deletes what’s written here.`,
  theyWill: (name: string) => `*${name}* will get in touch.`,
  markDone: 'Mark done',
  markDoneSpoken: (writer: string) => `Mark done what ${writer} wrote, and delete it`,
  cardDone: (writer: string) =>
    `What ${writer} wrote here is done, and I’ve deleted it. \`/peer people\` shows who takes part.`,
  cardWithdrawn: (writer: string) =>
    `${writer} has withdrawn what stood here. There’s nothing to do. \`/peer people\` shows who takes part.`,
  notForYou:
    'What stood here goes to admins alone, and you aren’t one now. `/peer help` shows what you can do.',
  answeredToWriter: (name: string) => `*${name}* will get in touch with you about what you wrote.`,
  doneToWriter: (name: string) =>
    `*${name}* has marked what you wrote as done, and I’ve deleted it. \`/peer human\` lets you write again.`,
  unsure: (names: string, moment: string) =>
    `Slack didn’t tell me whether ${names} got what you wrote on *${moment}*, so I haven’t sent it twice.`,
  unsureHow: 'If it did arrive and you withdraw it, their copy stays until they press a button in it.',
  reviewAndSend: 'Review and send',
  unread: (moment: string) =>
    `Nobody you wrote to on *${moment}* can read it now: they aren’t admins here, or they’ve left.`,
  unreadOthers: (names: string) =>
    `${names} could read it instead. Nothing goes to them until you press _Send_.`,
  unreadNobody: 'Nobody else could read it just now either.',
  again:
    '*These are the words you wrote before.* Change them if you like. Nothing goes out until you press _Send_.',
  settled: 'What stood here is settled. `/peer human` shows what you’ve written that’s still open.',
  refusals: {
    nobody:
      'There’s nobody to send it to: it goes to admins alone, and never to you or a peer of yours. `/peer admins` shows who they are.',
    'too-many': `You have ${mostWaiting} open messages, so nothing was sent. \`/peer human\` shows them, and you can withdraw one there.`,
    'readers-changed':
      'The people who read this have changed, so nothing was sent. `/peer human` names them as they are now.',
    'not-yours':
      'That isn’t yours to change, so nothing was changed. `/peer human` shows what you wrote yourself.',
    'is-over':
      'That’s done or withdrawn, so nothing was changed. `/peer human` shows what you wrote yourself.',
  },
};
