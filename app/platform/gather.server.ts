/** What a run says of one of its inputs, in their order. */
type Run<In, Out> = (inputs: readonly In[]) => Promise<Out[]>;
type Waiting<In, Out> = {
  input: In;
  done: (out: Out) => void;
  fail: (cause: unknown) => void;
};

/**
 * Makes one run out of many calls: a call runs at once when none is under way, and what comes meanwhile goes together with
 * the next run, at most `most` inputs each. Two inputs of the same `key` never go in one run and keep their order.
 * A run that fails is repeated input by input, so that one bad input takes no other with it; its own error reaches its
 * caller. Nobody is answered before the run with their input has ended.
 */
export function gather<In, Out>(
  run: Run<In, Out>,
  { most, key }: { most: number; key: (input: In) => string },
): (input: In) => Promise<Out> {
  let waiting: Waiting<In, Out>[] = [];
  let busy = false;

  const next = (): Waiting<In, Out>[] => {
    const taken = new Map<string, Waiting<In, Out>>();
    const rest: Waiting<In, Out>[] = [];
    for (const each of waiting) {
      const own = key(each.input);
      if (taken.size < most && !taken.has(own)) taken.set(own, each);
      else rest.push(each);
    }
    waiting = rest;
    return [...taken.values()];
  };

  const work = async () => {
    busy = true;
    while (waiting.length > 0) await settle(run, next());
    busy = false;
  };

  return (input) =>
    new Promise((done, fail) => {
      waiting.push({ input, done, fail });
      if (!busy) void work();
    });
}

async function settle<In, Out>(
  run: Run<In, Out>,
  batch: Waiting<In, Out>[],
): Promise<void> {
  try {
    const outs = await run(batch.map(({ input }) => input));
    batch.forEach(({ done }, nth) => done(outs[nth] as Out));
  } catch (cause) {
    if (batch.length === 1) return batch[0]?.fail(cause);
    for (const each of batch) await settle(run, [each]);
  }
}
