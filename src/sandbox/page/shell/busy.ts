/// <reference lib="dom" />

/** Shows that something longer is under way. */
export async function busy(work: Promise<boolean>): Promise<boolean> {
  document.body.setAttribute('aria-busy', 'true');
  try {
    return await work;
  } finally {
    document.body.removeAttribute('aria-busy');
  }
}
