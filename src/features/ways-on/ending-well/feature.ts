import type { Feature } from '../../../feature.ts';
import { changesOn } from '../../pairs/pair/service/pairs.ts';
import { tellApart } from '../../pairs/pair/service/apart.ts';
import { carryOnApartKind, carryOnKind, closingApartKind, closingKind } from './model.ts';
import { register } from './listeners.ts';
import { wordingPlace } from './queries.ts';
import { farewellSeenBy } from './service/farewells.ts';
import { handOverAtTheEnd } from './service/handing-over.ts';
import {
  carriedOnTouchpoint,
  carryOnApartTouchpoint,
  carryOnTouchpoint,
  closingApartTouchpoint,
  closingTouchpoint,
  overTouchpoint,
  thanksTouchpoint,
  unsentTouchpoint,
} from './touchpoints.ts';
import { closingPart, endedPart } from './views/home.ts';

export const endingWell: Feature = {
  name: 'ways-on/ending-well',
  listen: register,
  personalData: { tables: { farewells: { wordingSealed: wordingPlace } } },
  touchpoints: (deps) => [
    closingTouchpoint(deps),
    closingApartTouchpoint(deps),
    unsentTouchpoint(deps),
    carryOnTouchpoint(deps),
    carryOnApartTouchpoint(deps),
    carriedOnTouchpoint(deps),
    thanksTouchpoint(deps),
    overTouchpoint(deps),
  ],
  reactions: ({ queue }) => ({
    pairEnded: (tx, ended) => handOverAtTheEnd(tx, queue, ended),
    pairDmTurned: async (tx, turned) => {
      await tellApart(tx, queue, { ...turned, kind: closingKind, apartKind: closingApartKind });
      await tellApart(tx, queue, { ...turned, kind: carryOnKind, apartKind: carryOnApartKind });
    },
  }),
  home: {
    ofPair: async (tx, { pair, personId, now, reader }) => {
      if (pair.state !== 'closing') return {};
      const [farewell, day] = await Promise.all([
        farewellSeenBy(tx, pair, { personId, now }),
        changesOn(tx, pair, now),
      ]);
      return closingPart({ ...farewell, day }, { personId, reader });
    },
    ofEnded: async (tx, { pair, personId, now, reader }) =>
      endedPart(await farewellSeenBy(tx, pair, { personId, now }), { reader }),
  },
};
