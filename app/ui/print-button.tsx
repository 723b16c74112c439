import type { ReactNode } from "react";

/** Opens the browser's print window for the page as it is. */
export function PrintButton({ children }: { children: ReactNode }) {
  return (
    <button type="button" className="plain" onClick={() => window.print()}>
      {children}
    </button>
  );
}
