/** Milliseconds: so long an app may take to show itself before anybody wonders. */
const FAIR_TIME = 10_000;

let opened = { key: '', at: 0 };

/** Whether the app's Home has been before somebody for so short a time that it may still come. @param again once that is over */
export function isStillOpening(key: string, again: () => void): boolean {
  const now = performance.now();
  if (opened.key !== key) {
    opened = { key, at: now };
    setTimeout(again, FAIR_TIME);
  }
  return now - opened.at < FAIR_TIME;
}
