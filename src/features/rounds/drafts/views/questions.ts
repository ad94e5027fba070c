import type { ModalView } from '@slack/types';
import type { Reader } from '../../../../language.ts';
import { context, modal, option, radioInput, selectInput, textInput } from '../../../../slack/blocks.ts';
import { ids } from '../buttons.ts';
import type { DraftPage } from '../model/listing.ts';
import { texts as programTexts } from '../../../programs/program/texts.ts';
import { bounds, oddOneOut, weightingsOf } from '../../../programs/program/model.ts';
import type { RoundSettings } from '../model/round.ts';
import { texts } from '../texts.ts';
import { fields, searchLength, settingLength } from './fields.ts';

export function findForm(here: DraftPage, reader: Reader): ModalView {
  const words = texts(reader);
  return modal({
    id: ids.findForm,
    title: words.findTitle,
    submit: words.findSubmit,
    close: words.close,
    metadata: here,
    blocks: [
      textInput({
        id: fields.search,
        label: words.findLabel,
        hint: words.findHint,
        maxLength: searchLength,
        initial: here.search,
        optional: true,
      }),
    ],
  });
}

/** For this round alone; the program's own stay as they are. */
export function settingsForm(settings: RoundSettings, here: DraftPage, reader: Reader): ModalView {
  const words = texts(reader);
  const number = (name: 'acceptableFit' | 'minSharedHours' | 'noRepeatMonths') =>
    textInput({
      id: fields[name],
      label: words.settingNames[name],
      hint: words.upTo(bounds[name].most),
      maxLength: settingLength,
      initial: String(settings[name]),
    });
  return modal({
    id: ids.settingsForm,
    title: words.settingsTitle,
    submit: words.settingsSubmit,
    close: words.close,
    metadata: here,
    blocks: [
      context(words.settingsIntro),
      selectInput({
        id: fields.matchedFor,
        label: words.settingNames.matchedFor,
        options: weightingsOf(settings.ownParts).map((each) =>
          option(each, programTexts(reader).matchedFor[each]),
        ),
        initial: settings.matchedFor,
      }),
      number('acceptableFit'),
      number('minSharedHours'),
      number('noRepeatMonths'),
      radioInput({
        id: fields.oddOneOut,
        label: words.settingNames.oddOneOut,
        options: oddOneOut.map((each) => option(each, words.oddOneOut[each])),
        initial: settings.oddOneOut,
      }),
    ],
  });
}
