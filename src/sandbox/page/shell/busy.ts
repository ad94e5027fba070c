/// <reference lib="dom" />

let underWay = 0;

/** Shows that something longer is under way, until all of that is over. */
export async function busy(work: Promise<boolean>): Promise<boolean> {
  underWay += 1;
  document.body.setAttribute('aria-busy', 'true');
  try {
    return await work;
  } finally {
    underWay -= 1;
    if (underWay === 0) document.body.removeAttribute('aria-busy');
  }
}
