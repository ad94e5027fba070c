import { beforeAll, beforeEach } from '@jest/globals';
import { borrowedRoom, emptyRoom, there } from './empty-room.ts';
import { createForger } from './forger.ts';
import { furnisher } from './furnisher.ts';
import type { Furnished, Furnishing } from './furnishing.ts';
import type { EmptyRoom, Room } from './places.ts';

/**
 * Registers what opens, furnishes and closes the room: a world that no other file is in meanwhile, and in it a fresh workspace for
 * each story, or for all of them where it is shared.
 */
export function room(furnishing: Furnishing = {}): Room {
  const empty = furnishing.ownWorld ? emptyRoom(furnishing) : borrowedRoom(furnishing);
  const furnishAgain = furnisher(empty, furnishing);
  let furnished: Furnished | undefined;
  const enter = async () => {
    furnished = undefined;
    furnished = await furnishAgain();
  };
  if (furnishing.shared) beforeAll(enter);
  else beforeEach(enter);
  return lookInto(empty, () => there(furnished, 'workspace'));
}

function lookInto(empty: EmptyRoom, now: () => Furnished): Room {
  const person = (name: string) => now().workspace.person(name);
  return {
    get world() {
      return empty.world;
    },
    get rows() {
      return empty.rows;
    },
    get slack() {
      return empty.world.sandbox.slack;
    },
    get clock() {
      return empty.world.sandbox.clock;
    },
    get workspace() {
      return now().workspace;
    },
    get elsewhere() {
      return there(now().elsewhere, 'other workspace');
    },
    get programId() {
      return now().programId;
    },
    get pair() {
      return there(now().introduced, 'pair').pair;
    },
    get pairId() {
      return there(now().introduced, 'pair').pairId;
    },
    get asked() {
      return there(now().asked, 'pair that is asked');
    },
    get forger() {
      return createForger(empty.world.sandbox.slack, now().workspace.teamId, empty.world.settled);
    },
    person,
    get ana() {
      return person('Ana Sousa');
    },
    get ben() {
      return person('Ben Okoro');
    },
    get chen() {
      return person('Chen Wei');
    },
    get ingrid() {
      return person('Ingrid Solberg');
    },
    get nia() {
      return person('Nia Mensah');
    },
    get sol() {
      return person('Sol Reyes');
    },
  };
}
