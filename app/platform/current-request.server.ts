import { AsyncLocalStorage } from "node:async_hooks";

const current = new AsyncLocalStorage<string>();

/** Answers a request: whatever is done for it, however deep and late, finds its id. */
export function inRequest(id: string, answer: () => void): void {
  current.run(id, answer);
}

/** The id of the request that is being answered, as the log and the answer's X-Request-Id have it; none in a job or a command. */
export function currentRequestId(): string | undefined {
  return current.getStore();
}
