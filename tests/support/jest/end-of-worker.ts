/** What jest-worker sends a worker that has nothing more to do: `CHILD_MESSAGE_END` of its types. */
const nothingMore = 2;

let isToEnd = false;

/**
 * Has this process end once jest needs it no more, whatever it still holds open: the run drops its databases. In jest's own process
 * nothing happens, since there its global teardown comes.
 */
export function endWithWorker(): void {
  if (!process.send || isToEnd) return;
  isToEnd = true;
  process.on('message', (message: unknown) => {
    if (Array.isArray(message) && message[0] === nothingMore) process.exit();
  });
}
