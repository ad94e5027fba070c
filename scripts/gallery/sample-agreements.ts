import type { Agreement } from '../../src/features/relationship/agreement/model/versions.ts';
import { agreement, people, rowId, said, terms } from './sample-data.ts';

export const first: Agreement = { ...agreement, id: rowId(39), version: 1, state: 'superseded' };
export const full: Agreement = {
  ...agreement,
  ...terms('full'),
  id: rowId(40),
  version: 3,
  state: 'proposed',
  signedBy: [people.ana.id],
  signedAt: undefined,
};
/** Changes something of each kind: what is chosen and what is written, new, other and gone. */
export const changing: Agreement = {
  ...full,
  clause: said.clause,
  values: {
    ...full.values,
    cadence: '7',
    'reply-time': 'open',
    'why-we-meet': said.otherAgreement,
  },
};
const { 'what-we-leave-out': _left, 'preferred-day': _day, ...fewer } = changing.values;
export const countering: Agreement = {
  ...changing,
  id: rowId(41),
  version: 4,
  proposedBy: people.ben.id,
  signedBy: [people.ben.id],
  values: {
    ...fewer,
    cadence: '28',
    'reply-time': '1',
    'preferred-hour': '10',
    'quiet-hours': '18-9',
    'worth-it-if': said.otherAgreement,
  },
};
/** By the last of three, who wants one thing as the first does, and others as nobody does. */
export const third: Agreement = {
  ...countering,
  id: rowId(43),
  version: 5,
  proposedBy: people.chen.id,
  signedBy: [people.chen.id],
  values: { ...countering.values, cadence: '7', 'reply-time': '3' },
};

/** When it is asked whether an agreement still fits, before a pair has met and after it. */
export const reviews = {
  toMeet: { hasMet: false, next: undefined },
  met: { hasMet: true, next: Temporal.Instant.from('2026-04-06T09:00:00Z') },
} as const;
