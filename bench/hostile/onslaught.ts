import type { Random } from '../random.ts';
import { isAsItMayBe, type AttackAnswer } from './attack.ts';
import { nextAttack } from './attacks.ts';
import type { Ground } from './ground.ts';
import { sendingTo } from './sending.ts';

export type Onslaught = {
  /** Of each kind how often each answer came. */
  readonly answers: ReadonlyMap<string, ReadonlyMap<AttackAnswer, number>>;
  /** What was answered as it may not be. */
  readonly amiss: readonly string[];
};

type OnslaughtParts = {
  readonly address: string;
  readonly ground: Ground;
  readonly random: Random;
  readonly count: number;
};

const atOnce = 16;

/** So many requests that want to do harm, some at a time. */
export async function onslaught({ address, ground, random, count }: OnslaughtParts): Promise<Onslaught> {
  const { send, stop } = sendingTo(address);
  const answers = new Map<string, Map<AttackAnswer, number>>();
  const amiss: string[] = [];
  let left = count;
  const sendOn = async () => {
    while (left > 0) {
      left -= 1;
      const attack = nextAttack({ random, ground });
      const answer = await send(attack);
      const ofKind = answers.get(attack.kind) ?? new Map<AttackAnswer, number>();
      answers.set(attack.kind, ofKind.set(answer, (ofKind.get(answer) ?? 0) + 1));
      if (!isAsItMayBe(attack, answer))
        amiss.push(
          `${attack.kind}: answered ${answer}: ${attack.method} ${attack.path} ${attack.body.slice(0, 300)}`,
        );
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sendOn));
  stop();
  return { answers, amiss };
}
