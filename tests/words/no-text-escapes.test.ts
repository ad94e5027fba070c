import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Room } from '../../scripts/gallery/exhibit.ts';
import { formatCountry } from '../../src/language.ts';
import { countries } from '../../src/features/people/enrolment/model/countries.ts';
import { listedLanguages } from '../../src/spoken-languages.ts';
import { placeCalled, placeInList, zonePlaces, regionOf } from '../../src/time-zones.ts';
import { longOption } from '../../src/slack/live-inputs.ts';
import { pseudoReader, speakPseudo } from '../support/pseudo-language.ts';
import { visibleStrings } from '../support/visible-strings.ts';

const { unseen } = speakPseudo();

let shown: readonly Room[];
let names: readonly string[];

beforeAll(async () => {
  for (const file of globSync('src/**/texts.ts')) await import(resolve(file));
  const { rooms } = await import('../../scripts/gallery/rooms.ts');
  const { said, ...pack } = await import('../../scripts/gallery/sample-data.ts');
  const { tags, sessionPlans, listeningFrames, closingActions, followUps, restarts } = pack;
  const { agreementFields, goalExamples, checkInItems, hardTalkOpeners, primer, tips } = pack;
  const { vocabulary: offeredWords, startingSets } = pack.content;
  const { commandsOf } = await import('../../src/feature.ts');
  const { features } = await import('../../src/features.ts');
  const words = commandsOf(features).map(({ word }) => word);
  shown = rooms(pseudoReader);
  names = [
    ...agreementFields.flatMap(({ examples }) => examples.flatMap((each) => inTwo(each))),
    ...stringsIn({
      said,
      tags,
      sessionPlans,
      listeningFrames,
      closingActions,
      followUps,
      restarts,
      agreementFields,
      goalExamples,
      checkInItems,
      hardTalkOpeners,
      primer,
      tips,
      words,
      offeredWords,
      startingSets,
    }),
    // Within a sentence they begin small.
    ...offeredWords.topics.map(({ name }) => name.charAt(0).toLowerCase() + name.slice(1)),
    pseudoReader.timeZone,
    ...zonePlaces.flatMap((place) => [placeInList(place), placeCalled(place), regionOf(place)]),
    ...listedLanguages().map(({ name }) => name),
    ...countries.map((code) => formatCountry(code, pseudoReader)),
  ].toSorted((one, other) => other.length - one.length);
});

/** As a menu shows what is too long for one line. */
function inTwo(text: string): readonly string[] {
  const { text: first, description } = longOption('', text);
  return description ? [first.text, description.text] : [];
}

const stringsIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(stringsIn);

/** Marked text, cut short or whole; markup; and what people are called or wrote. Whatever letters remain escaped. */
function escaped(text: string): string {
  const markup = /⟦[^⟦⟧]*(?:⟧|…$)|<[@#!][^>]*>|:[a-z0-9_+-]+:/gu;
  const left = names.reduce((rest, name) => rest.replaceAll(name, ' '), text.replaceAll(markup, ' '));
  return /\p{L}/u.test(left) ? left.trim() : '';
}

describe('a reader in another language', () => {
  it('sees no word that comes from no catalogue, on any screen', () => {
    const escapes = shown.flatMap(({ name, exhibits }) =>
      exhibits.flatMap((exhibit) => {
        const strings =
          'lines' in exhibit
            ? Object.values(exhibit.lines)
            : visibleStrings('view' in exhibit ? exhibit.view : exhibit.message);
        return strings
          .filter((text) => escaped(text) !== '')
          .map((text) => `${name}, ${exhibit.title}: ${text}`);
      }),
    );
    expect(escapes).toEqual([]);
  });

  it('finds every text of every catalogue in the gallery, so that none is left untried', () => {
    expect(unseen()).toEqual([]);
  });
});
