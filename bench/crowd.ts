import { loadContent } from '../src/content/loading/load-content.ts';
import { profileSchema, type Profile } from '../src/features/people/enrolment/model.ts';
import { vocabularyOf } from '../src/features/programs/program/model/vocabulary.ts';
import { enrol } from '../src/features/people/enrolment/queries/participants.ts';
import { runningPrograms } from '../src/features/programs/program/service.ts';
import type { Deps } from '../src/deps.ts';
import type { Candidate } from '../src/matching/match.ts';
import { workforce } from './workforce.ts';

const zones: Readonly<Record<string, string>> = {
  Berlin: 'Europe/Berlin',
  'New York': 'America/New_York',
  London: 'Europe/London',
  Bengaluru: 'Asia/Kolkata',
  'San Francisco': 'America/Los_Angeles',
  Paris: 'Europe/Paris',
  Toronto: 'America/Toronto',
  Warsaw: 'Europe/Warsaw',
  'São Paulo': 'America/Sao_Paulo',
  Singapore: 'Asia/Singapore',
  Tokyo: 'Asia/Tokyo',
  Sydney: 'Australia/Sydney',
  Nairobi: 'Africa/Nairobi',
  Denver: 'America/Denver',
  Auckland: 'Pacific/Auckland',
};
const peopleAtOnce = 5_000;

export type CrowdMember = { readonly id: string; readonly name: string };

/** A generated company in the directory and in the program, as though everybody had joined. Slack need not know them. */
export async function enrolCrowd(
  { db, clock }: Deps,
  workspaceId: string,
  size: number,
): Promise<readonly CrowdMember[]> {
  const { participants } = workforce(size);
  const now = clock.now();
  await db.inWorkspace(workspaceId, async (tx) => {
    for (let start = 0; start < size; start += peopleAtOnce) {
      const some = participants.slice(start, start + peopleAtOnce);
      const people = some.map((participant) => ({
        id: participant.id,
        name: nameOf(participant),
        timeZone: zones[participant.location ?? ''] ?? 'UTC',
        locale: 'en-US',
        isSlackAdmin: false,
        isActive: true,
        fetchedAt: now,
      }));
      await tx.db.insertInto('people').values(people).execute();
    }
    const [program] = await runningPrograms(tx, now);
    if (!program) throw new RangeError('a workspace without a program');
    for (const participant of participants) {
      const profile = profileOf(participant);
      await enrol(tx, { programId: program.id, personId: participant.id, profile, now });
    }
  });
  return participants.map((participant) => ({ id: participant.id, name: nameOf(participant) }));
}

const nameOf = ({ id, location }: Candidate) => `Peer ${id.slice(1).toLowerCase()} of ${location}`;

const { work: crafts, topics } = vocabularyOf({}, loadContent('content').in('en'));

/** The generator's topics and crafts, by number, in the words of the program's own vocabulary. */
function profileOf(participant: Candidate): Profile {
  const {
    level,
    tenureMonths,
    firstTimeLead = false,
    team = '',
    department = '',
    location = '',
  } = participant;
  return profileSchema.parse({
    level,
    craftFamily: crafts[numberIn(participant.craftFamily) % crafts.length]?.id,
    tenureMonths: Math.min(tenureMonths, 720),
    firstTimeLead,
    team,
    department,
    location,
    earlierPath: participant.earlierPath ?? '',
    managerId: participant.managerId,
    notWith: [...participant.notWith],
    languages: participant.languages.length > 0 ? [...participant.languages] : ['English'],
    interests: [...participant.interests],
    goals: vocabulary(participant.goals),
    offers: vocabulary(participant.offers),
    seeks: vocabulary(participant.seeks),
    cadence: 'fortnightly',
    style: 'open',
    workingHours: { from: '09:00', until: '17:00' },
  });
}

const numberIn = (name: string) => Number(/\d+$/.exec(name)?.[0] ?? 0);
const vocabulary = (names: readonly string[]) => [
  ...new Set(names.flatMap((name) => topics[numberIn(name) % topics.length]?.id ?? [])),
];
