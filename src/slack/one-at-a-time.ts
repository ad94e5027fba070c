/**
 * Runs what has the same key one after the other, in the order it came. What draws a Home reads and publishes in one
 * turn: of two that overlap, the one that read first can then not publish last.
 */
export function oneAtATime(): (key: string, work: () => Promise<void>) => Promise<void> {
  const last = new Map<string, Promise<void>>();
  return async (key, work) => {
    const turn = (last.get(key) ?? Promise.resolve()).then(work, work);
    last.set(key, turn);
    try {
      await turn;
    } finally {
      if (last.get(key) === turn) last.delete(key);
    }
  };
}
