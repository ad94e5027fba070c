import type { KnownBlock } from '@slack/types';
import type { Reader } from '../../../../language.ts';
import { section } from '../../../../slack/blocks.ts';
import { groupsOf, type RoundDraft, type DraftChange, type DriftCause } from '../model/round.ts';
import { texts } from '../texts.ts';
import { fewOf, nameOf, namesOf } from './names.ts';

const causes = [
  'deactivated',
  'left',
  'guest',
  'paused',
  'paired',
  'joined',
] as const satisfies readonly DriftCause[];
const namesShown = 5;

/** What has changed about the people of the draft since it was made; no block where nothing has. */
export function driftInWords({ drift, names }: RoundDraft, reader: Reader): readonly KnownBlock[] {
  const words = texts(reader);
  const lines = [
    ...causes.flatMap((cause) => {
      const who = drift.people.filter((person) => person.cause === cause).map(({ personId }) => personId);
      if (who.length === 0) return [];
      const { few, more } = fewOf(who, namesShown);
      return [words.drifts[cause](namesOf(names, few, reader), more)];
    }),
    ...sittingOutLine(drift, reader),
    ...apartLine(drift, reader),
    ...(drift.areSettingsOld ? [words.settingsChanged] : []),
  ];
  if (lines.length === 0) return [];
  const wayOn = drift.holds ? words.driftNoHarm : words.driftNeedsRun;
  return [section([words.sinceTheDraft, ...lines.map((line) => `• ${line}`), wayOn].join('\n'))];
}

const unnamed: readonly DriftCause[] = ['skipping', 'resting', 'quiet'];

/** As a number, and those who rest or are asked among those who skip: who sits out answers to nobody for it. */
function sittingOutLine({ people }: RoundDraft['drift'], reader: Reader): readonly string[] {
  const n = people.filter(({ cause }) => unnamed.includes(cause)).length;
  return n > 0 ? [texts(reader).sittingOutNow(n)] : [];
}

/** As a number, whichever rule it is: most of these rules are confidential, and a name left out would tell as much. */
function apartLine({ keptApart }: RoundDraft['drift'], reader: Reader): readonly string[] {
  return keptApart.length > 0 ? [texts(reader).apartNow(groupsOf(keptApart))] : [];
}

/** What was done to a draft after the version that somebody has seen. */
export function changesSince({ plan, names }: RoundDraft, version: number, reader: Reader): string {
  return plan.changes
    .filter((change) => change.version > version)
    .map((change) => `• ${changeInWords(change, names, reader)}`)
    .slice(-namesShown)
    .join('\n');
}

function changeInWords({ by, what }: DraftChange, names: RoundDraft['names'], reader: Reader): string {
  const words = texts(reader).changes;
  const who = nameOf(names, by);
  if ('two' in what) return words[what.kind](who, nameOf(names, what.two.a), nameOf(names, what.two.b));
  return words[what.kind](who);
}
