import { counted, type Notation } from '../../../../language.ts';

export const en = (notation: Notation) => ({
  agreementNone: ':page_facing_up: *Agreement*: none yet',
  agreementProposed: ':page_facing_up: *Agreement*: a proposal is waiting for a signature',
  agreementSigned: (version: number, every: number, minutes: number) =>
    `:page_facing_up: *Agreement*: version ${version} is signed; ${counted(minutes, { one: 'minute', other: 'minutes' }, notation)} every ${counted(every, { one: 'day', other: 'days' }, notation)}`,
  nextSign: (names: string) =>
    `*Your signature is next.* A proposal for your agreement with ${names} waits for you.`,
  nextSignHow: 'It’s in your pair DM to read first. You can also answer with another version.',
  nextWaits: (names: string) => `Your proposal waits for ${names} to sign. You’ve signed it.`,
  nextMake: (names: string) => `*Make your agreement with ${names}.*`,
  nextMakeHow: 'Ten minutes, and a good first session. Either of you can begin.',
  signSpoken: (names: string) => `Sign the agreement with ${names}`,
  agreementOpen: 'Open our agreement',
  agreementWrite: 'Make our agreement',
  command: { line: 'read, make or change your agreement', button: 'Open our agreement' },
  modalTitle: 'Our agreement',
  propose: 'Propose',
  close: 'Not now',
  intro:
    'A few plain sentences that work for each of you. Change what doesn’t fit. It’s then posted in your pair DM to sign, or to answer with another proposal.',
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
  missing: 'Please write a short sentence here.',
  meeting: (rhythm: string, length: string) => `*Time*: ${rhythm.toLowerCase()}, ${length}`,
  proposedText: (name: string) => `${name} proposes an agreement.`,
  proposedTitle: 'An agreement to read',
  proposed: (name: string, version: number) =>
    `*${name}* proposes this (version ${version}). It takes effect once everyone has signed.`,
  isSigned: ':handshake: Everyone has signed this version.',
  isReplaced: 'There’s a newer version. `/peer agreement` shows it.',
  changeIt: 'Change it',
  sign: 'Sign',
  change: 'Propose another version',
  signedText: 'Your agreement is signed.',
  signed: (version: number) =>
    `:handshake: *Version ${version} of your agreement is signed.* I now write here in the rhythm you agreed. You can propose a change at any time with \`/peer agreement\`.`,
  signature: 'Signed. Thank you. `/peer agreement` shows it at any time.',
  overtaken:
    '*There’s a newer proposal in your pair DM.* Please read it first: it may be all you need. If you still propose yours, it replaces that one.',
  proposal: 'Your proposal is on its way to your pair DM. You’ve already signed it.',
  storage:
    'I store this encrypted and post it in your pair DM. Program admins don’t see it. A workspace owner may be able to export Slack messages. This is no contract.',
  none: 'You don’t have an agreement yet. It takes ten minutes and makes a good first session.',
  edit: 'Write one',
  onlyToRead:
    'You can always read this here. You can’t change it while your pair is paused or after it ends. `/peer help` shows what you can do.',
  refusals: {
    stale: 'There’s a newer version, so nothing was signed. Please read the newest proposal in your pair DM.',
    'signed-already': 'You’ve already signed that version. You don’t need to do anything else.',
  },
});
