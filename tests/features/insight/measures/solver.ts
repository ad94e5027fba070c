import loading, { type Highs, type Model } from 'highs';

export type Solving = { readonly model: Model; readonly highs: Highs };

/** Its types know it as CommonJS alone; Node is given the module that it has beside that. */
const load = loading as unknown as () => Promise<Highs>;

let loaded: Promise<Highs> | undefined;

/** A linear program of so many unknowns, which are no more once `work` is done. */
export async function solving<Result>(work: (solving: Solving) => Result): Promise<Result> {
  const highs = await (loaded ??= load());
  const model = highs.createModel();
  try {
    model.options.set({ output_flag: false });
    return work({ model, highs });
  } finally {
    model.dispose();
  }
}

/** The least and the greatest that the sum of these unknowns can be. */
export function boundsOf({ model, highs }: Solving, indices: readonly number[]): readonly [number, number] {
  for (const index of indices) model.changeColCost(index, 1);
  const { minimize, maximize } = highs.constants.objectiveSense;
  const [lowest, highest] = [minimize, maximize].map((sense) => {
    model.changeObjectiveSense(sense);
    model.run();
    return model.getObjectiveValue();
  });
  for (const index of indices) model.changeColCost(index, 0);
  if (lowest === undefined || highest === undefined) throw new Error('no bounds were found');
  return [lowest, highest];
}
