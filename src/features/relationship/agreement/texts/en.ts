import { counted, type Notation } from '../../../../language.ts';

export const en = (notation: Notation) => ({
  agreementNone: ':page_facing_up: *Agreement*: none yet',
  agreementProposed: ':page_facing_up: *Agreement*: a proposal waits for its last signature',
  agreementSigned: (version: number, every: number, minutes: number) =>
    `:page_facing_up: *Agreement*: version ${version} is signed; ${counted(minutes, { one: 'minute', other: 'minutes' }, notation)} every ${counted(every, { one: 'day', other: 'days' }, notation)}`,
  agreementOpen: 'Read or change it',
  agreementRead: 'Read our agreement',
  agreementWrite: 'Make our agreement',
  command: { line: 'read, make or change your agreement', button: 'Our agreement' },
  modalTitle: 'Our agreement',
  propose: 'Propose',
  close: 'Not now',
  intro:
    'A few plain sentences that both of you can stand by. Change whatever does not fit; your peer reads it, and signs it or proposes something else.',
  sections: {
    purpose: {
      label: 'Purpose: what is this pair for?',
      start:
        'To think our work through with somebody who gets it, and to help each other move one step at a time.',
    },
    scope: {
      label: 'Scope: what do we talk about, and what not?',
      start:
        'Anything at work that we want to do better. We leave out appraisals, pay, and what one of us asks to leave out.',
    },
    expectations: {
      label: 'What do we expect of each other?',
      start: 'We turn up, we listen before we advise, and we each take one small step between sessions.',
    },
    confidentiality: {
      label: 'What stays between us?',
      start: 'What is said here stays here, unless we both agree or somebody could come to harm.',
    },
    communication: {
      label: 'How do we reach each other?',
      start:
        'Here in Slack, within two working days. If we need to move a session, we say so the day before.',
    },
    limits: {
      label: 'Where are our limits?',
      start: 'Either of us can say "not today" to any topic, without giving a reason.',
    },
    'review-and-ending': {
      label: 'When do we look at this again, and how do we end?',
      start:
        'After five weeks, then every twelve. If one of us wants to stop, we say so and end with a thank you.',
    },
  },
  sectionNames: {
    purpose: 'Purpose',
    scope: 'Scope',
    expectations: 'Expectations',
    confidentiality: 'Confidentiality',
    communication: 'Communication',
    limits: 'Limits',
    'review-and-ending': 'Review and ending',
  },
  rhythm: 'How often do we meet?',
  length: 'For how long?',
  lengths: { 30: '30 minutes', 45: '45 minutes', 60: '60 minutes' },
  missing: 'A short sentence is enough, but this one is needed.',
  meeting: (rhythm: string, length: string) => `*Time*: ${rhythm.toLowerCase()}, ${length}`,
  proposedText: (name: string) => `${name} proposes an agreement.`,
  proposedTitle: 'An agreement to read',
  proposed: (name: string, version: number) =>
    `*${name}* proposes this (version ${version}). It holds once both of you have signed it.`,
  isSigned: ':handshake: You’ve all signed this version.',
  isReplaced: 'A newer version has taken the place of this one. `/peer agreement` shows what holds.',
  changeIt: 'Change it',
  sign: 'Sign',
  change: 'Propose something else',
  signedText: 'Your agreement is signed.',
  signed: (version: number) =>
    `:handshake: *Version ${version} of your agreement is signed.* Its rhythm now guides when I write here. You can propose a change any time with \`/peer agreement\`.`,
  signature: 'Signed. Thank you.',
  overtaken:
    ':wave: *Another proposal came while you wrote.* Please read it in your pair DM first; it may be just right. If you propose yours now, it takes the place of that one. What you wrote is still here.',
  proposal: 'Your proposal is on its way to your pair DM. Your own signature is on it already.',
  storage:
    'I keep these words encrypted, for the two of you. Admins never see them. A workspace owner may be able to export Slack messages.',
  none: 'You have no agreement yet. It takes ten minutes, and it is a good first session.',
  edit: 'Write one',
  onlyToRead:
    'This stays here to read. It can’t be changed while your pair is paused, or once it closes or has ended.',
  refusals: {
    stale:
      'A newer version has taken the place of that one, so nothing was signed. The newest proposal in your pair DM is the one to read.',
    'signed-already': 'Your signature is on that one already. Nothing more is needed from you.',
  },
});
