import type { ModalView } from '@slack/types';
import type { Reader } from '../../../language.ts';
import { actions, button, context, escape, modal, section } from '../../../slack/blocks.ts';
import { ids as enrolmentIds } from '../../people/enrolment/buttons.ts';
import { texts as leftOverTexts } from '../left-over/texts.ts';
import { shareOf, verdictOn, type ProgramProspects } from './model.ts';
import { texts } from './texts.ts';

/** A dry run, in the words of the rules. */
export function prospectsModal(standing: ProgramProspects, reader: Reader): ModalView {
  const words = texts(reader);
  const { noPeerBecause, lookAtProfile } = leftOverTexts(reader);
  const { id, name, lastCause } = standing;
  const cause = lastCause ? [section(words.lastRound(noPeerBecause[lastCause]))] : [];
  return modal({
    id: 'prospects',
    title: words.title,
    close: words.close,
    blocks: [
      ...('not' in standing
        ? [section(words.not[standing.not])]
        : [
            ...cause,
            section([words.intro[poolOf(standing)](escape(name)), ...found(standing, reader)].join('\n')),
          ]),
      actions(button({ id: enrolmentIds.open, text: lookAtProfile, value: id })),
      context(words.private),
    ],
  });
}

type InPool = Extract<ProgramProspects, { found: unknown }>;

const poolOf = ({ isOfLastRound }: InPool) => (isOfLastRound ? 'lastRound' : 'now');

function found(standing: InPool, reader: Reader): readonly string[] {
  const words = texts(reader);
  const { others, inHours, inLanguage, notLately } = standing.found;
  const { minSharedHours, noRepeatMonths, oddOneOut } = standing.rules;
  const verdict = verdictOn(standing.found);
  if (verdict === 'too-few') return [words.tooFew[poolOf(standing)]];
  return [
    words.others[poolOf(standing)](others),
    words.inHours(shareOf(inHours, others), minSharedHours),
    ...(verdict === 'hours' ? [] : [words.inLanguage(shareOf(inLanguage, inHours))]),
    ...(verdict === 'hours' || verdict === 'language'
      ? []
      : [words.notLately(shareOf(notLately, inLanguage), noRepeatMonths)]),
    verdict === 'possible' ? words.possible[oddOneOut] : words.verdicts[verdict],
  ];
}
