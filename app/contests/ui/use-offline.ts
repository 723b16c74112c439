import { useEffect } from "react";

/** Lets this device keep the judge's pages: their sheets, and what this page is made of. Without a secure connection it does nothing. */
export function useOffline(judgeId: number, sheets: readonly string[]): void {
  const all = sheets.join(" ");
  useEffect(() => {
    if (!("serviceWorker" in navigator)) return;
    const keep = () => {
      const parts = performance
        .getEntriesByType("resource")
        .map(({ name }) => new URL(name))
        .filter(({ origin }) => origin === location.origin)
        .filter(({ pathname }) => /^\/(assets|locales)\//.test(pathname))
        .map(({ pathname, search }) => pathname + search);
      const paths = all.split(" ").filter(Boolean);
      // What is before the judge's eyes comes first, should the network go at once, and is fetched anew with the list.
      const fresh = [location.pathname, "/judging", "/judging.data"];
      return {
        fresh,
        keep: [
          ...new Set(parts),
          ...fresh,
          ...paths.flatMap((id) => [`/judging/${id}`, `/judging/${id}.data`]),
        ],
      };
    };
    let gone = false;
    void navigator.serviceWorker
      .register("/judging-worker.js", { scope: "/judging" })
      .then(() => navigator.serviceWorker.ready)
      .then(({ active }) => {
        if (!gone) active?.postMessage({ judge: judgeId, ...keep() });
      })
      .catch(() => {});
    return () => {
      gone = true;
    };
  }, [judgeId, all]);
}
