/** Runs alone among this device's pages, where the browser can see to that. */
export async function alone(work: () => Promise<void>): Promise<void> {
  // Missing where a hall's network has no HTTPS; then the server's client ids alone see to it.
  const { locks } = navigator as { locks?: LockManager };
  if (locks) await locks.request("jiangtang-outbox", work);
  else await work();
}
