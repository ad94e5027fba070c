/** What `work` gives, or `otherwise` where it takes longer than so many milliseconds; it goes on all the same. */
export async function withinTime<T, Late>(
  work: Promise<T>,
  milliseconds: number,
  otherwise: Late,
): Promise<T | Late> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Late>((resolve) => {
    // On a busy machine less than nothing may be left.
    timer = setTimeout(() => resolve(otherwise), Math.max(0, milliseconds));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
