import { sql } from 'kysely';
import { answered, archived, invited, toBegin } from '../givens.ts';
import { admin, admins, enrolled, everybody, here, ownerEver, withoutPeer } from '../roles.ts';
import {
  act,
  asJson,
  each,
  itsProgram,
  look,
  toAll,
  toPair,
  toTheirs,
  type ActionRow,
  type Given,
} from '../row.ts';
import type { About } from '../scene.ts';

const draft = ({ roundId }: About) => ({ roundId, version: 1, filter: 'all', search: '', page: 0 });
const ofDraft = asJson(draft);
const aChange = (kind: string) =>
  asJson((about) => {
    const [a, b] = about.waiting;
    return { ...draft(about), change: { kind, two: { a, b } } };
  });
const chosen = (about: About) => ({
  value: about.waiting[1] ?? '',
  blockId: about.waiting[0] ?? '',
  metadata: ofDraft(about),
});
const aPage = (more: object) => asJson(({ programId }) => ({ programId, page: 0, ...more }));
const itsWords = (more: object) => asJson(({ programId }) => ({ programId, ...more }));
const ownTopic = ({ promptId }: About) => `${promptId}:0`;
const message = ({ programId, messageNumber }: About) => `${programId}:${messageNumber}`;

/** What those do who run a program. */
const programRows: Readonly<Record<string, ActionRow>> = {
  // Who runs it is no secret.
  'programs.admins': look(here, itsProgram),
  'log.earlier': look(
    here,
    asJson(({ programId }) => ({ programId, before: 1_000_000 })),
  ),
  'programs.remove-admin': act(admin, ({ programId, waiting }) => `${programId}:${waiting[3]}`, {
    given: ({ programId, waiting, now }) => [
      sql`insert into program_admins (program_id, person_id, appointed_at)
          values (${programId}, ${waiting[3]}, ${now.toString()})`,
    ],
  }),
  'archiving.open': look(admin, itsProgram),
  'archiving.bring-back': act(admin, itsProgram, { given: archived }),
  'programs.setup': look(admin, itsProgram),
  'programs.start-another': look(admins),
  'programs.weigh': look(admin, itsWords({ revision: 1 })),
  'programs.words': look(admin, itsProgram),
  'vocabulary.choose': look(admin, itsWords({ list: 'work' })),
  'vocabulary.reword': look(admin, itsWords({ list: 'levels' })),
  'vocabulary.set': look(admin, itsWords({ set: 'company' })),
  'invitations.open': look(admin, itsProgram),
  'undelivered.open': look(admin, itsProgram),
  'undelivered.again': act(
    admin,
    asJson(({ programId, undeliveredId: deliveryId }) => ({ programId, deliveryId })),
    { reads: toAll(['participant']) },
  ),
  'people.open': look(admin, itsProgram),
  ...each(['people.earlier', 'people.more'], look(admin, aPage({ search: '', filter: 'all' }))),
  'own-prompts.open': look(admin, itsProgram),
  ...each(
    ['own-prompts.newer', 'own-prompts.older', 'own-prompts.back'],
    look(admin, ({ programId }) => `${programId}:0`),
  ),
  'own-prompts.add': look(admin, itsProgram),
  'own-prompts.edit': look(admin, ownTopic),
  'own-prompts.retire': act(admin, ownTopic),
  'own-prompts.bring-back': act(admin, ownTopic, {
    given: ({ promptId }) => [sql`update own_prompts set state = 'retired' where id = ${promptId}`],
  }),
  'pair-list.open': look(admin, itsProgram),
  ...each(['pair-list.earlier', 'pair-list.more'], look(admin, aPage({ filter: 'going' }))),
  'pair-list.help': act(
    admin,
    asJson(({ programId, pairId }) => ({ programId, pairId, filter: 'going', page: 0 })),
    { given: toBegin, reads: toPair },
  ),
  ...each(
    ['open', 'figures', 'file', 'charts', 'monthly'].map((name) => `report.${name}`),
    look(admin, itsProgram),
  ),
  'report.stop': act(admin, itsProgram),
  'report.send': act(admin, itsProgram, {
    given: ({ programId, adminId, now }) => [
      sql`insert into digests_stopped (program_id, person_id, stopped_at)
          values (${programId}, ${adminId}, ${now.toString()})`,
    ],
  }),
  // Who was named, and nobody else who runs a program.
  'human.answer': act(admin, message, { reads: toAll(['owner']) }),
  'human.finish': act(admin, message, { given: answered }),
};

const views = [
  'next-page',
  'previous-page',
  'back',
  'show-all',
  'show-below',
  'show-pinned',
  'show-left-over',
];

/** Of oneself alone. */
const prospectRows: Readonly<Record<string, ActionRow>> = {
  'prospects.see': look(here, itsProgram),
};

const draftRows: Readonly<Record<string, ActionRow>> = {
  'pairing.match': look(admin, itsProgram),
  ...each(
    [...views, 'find', 'settings', 'wishes'].map((name) => `pairing.${name}`),
    look(admin, ofDraft),
  ),
  'pairing.change': look(
    admin,
    asJson((about) => ({ ...draft(about), personId: about.waiting[0] })),
  ),
  // What it would cost is shown, and nothing is changed yet.
  ...Object.fromEntries(
    ['pin', 'unpin', 'forbid', 'allow'].map((kind) => [`pairing.weigh-${kind}`, look(admin, aChange(kind))]),
  ),
  'pairing.pair-with': look(admin, chosen),
  'pairing.swap-with': look(admin, chosen),
  'pairing.apply': act(admin, aChange('forbid')),
  'pairing.anew': act(admin, ofDraft),
  'pairing.confirm': act(admin, ofDraft, { reads: toAll(['ended', 'participant']) }),
  'pairing.discard': act(admin, ofDraft),
};

/** What people do about themselves, in a program or in all. */
const isInLisbon: Given = ({ actorId }) => [
  sql`update people set time_zone = 'Europe/Lisbon', zone_confirmed_at = null where id = ${actorId}`,
];

const personRows: Readonly<Record<string, ActionRow>> = {
  // Guests are left out of the program.
  ...each(
    ['enrolment.join', 'enrolment.open'],
    look(
      here.filter((role) => role !== 'guest'),
      itsProgram,
    ),
  ),
  'enrolment.still-right': act(enrolled, itsProgram),
  'enrolment.zone': look(everybody),
  'enrolment.zone-right': act(everybody, () => 'Europe/Lisbon', { given: isInLisbon }),
  'invitations.decline': act(['outsider'], itsProgram, { given: invited }),
  'sitting-out.back-in': act(ownerEver, undefined, {
    given: ({ programId, ownerId, now }) => [
      sql`insert into sitting_out (program_id, person_id, since)
          values (${programId}, ${ownerId}, ${now.toString()})`,
    ],
  }),
  // Those who wait for a peer.
  'beforehand.skip': act(withoutPeer, ({ programId, today }) => `${programId}:${today.toString()}`, {
    given: ({ programId, today }) => [
      sql`update programs set settings = settings || ${JSON.stringify({ nextRoundOn: today.toString() })}::jsonb
          where id = ${programId}`,
    ],
  }),
  ...each(['beforehand.be-in', 'beforehand.not-now'], act(withoutPeer, itsProgram)),
  'peer-wishes.open': look(enrolled, itsProgram),
  'pausing.open': look([...enrolled, 'elsewhere']),
  'pausing.resume': act(ownerEver, undefined, {
    given: ({ ownerId }) => [
      sql`update participants set paused_until = '2026-04-13' where person_id = ${ownerId}`,
    ],
  }),
  'pausing.pause-until': act([...enrolled, 'elsewhere'], () => '2026-03-20', { reads: toTheirs }),
  'days-off.remove': act(everybody, () => '2026-03-19', {
    given: ({ actorId }) => [sql`insert into days_off (person_id, day) values (${actorId}, '2026-03-19')`],
  }),
  'human.open': look(here, itsProgram),
  'human.write-again': look(ownerEver, message),
  ...each(['human.withdraw', 'human.withdraw-in-modal'], act(ownerEver, message)),
  'primer.next': look(everybody, () => '2'),
  'primer.back': look(everybody, () => '1'),
  'endings.open': look(enrolled, itsProgram),
  ...each(['privacy.details', 'privacy.log', 'privacy.export', 'privacy.open-erase'], look(everybody)),
  // One of Slack's own, who has deactivated them there.
  'privacy.open-erase-departed': look(['workspaceAdmin']),
  'home.everything': look(everybody, () => 'person'),
};

export const actionRows: Readonly<Record<string, ActionRow>> = {
  ...programRows,
  ...draftRows,
  ...prospectRows,
  ...personRows,
};
