const again = 2000;

/**
 * Whether the server and its database answer now. Asked before a page that somebody works on is read again by itself: read while
 * they are away, it would give way to an error.
 */
async function isReady(): Promise<boolean> {
  if (!navigator.onLine) return false;
  return fetch("/readyz", { cache: "no-store" }).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** Does `work` once the server is ready, asking every two seconds. Returns what calls it off. */
export function whenReady(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let off = false;
  const ask = async () => {
    const ready = await isReady();
    if (off) return;
    if (ready) work();
    else timer = setTimeout(() => void ask(), again);
  };
  void ask();
  return () => {
    off = true;
    clearTimeout(timer);
  };
}
