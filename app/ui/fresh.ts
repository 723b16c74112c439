import type { ShouldRevalidateFunction } from "@remix-run/react";

/**
 * For pages on which several work at once: after a refused act the page is read anew, so that "somebody changed it meanwhile"
 * stands beside what it is now. Without it a page keeps what it had when an act is answered with 4xx.
 */
export const freshAfterRefusal: ShouldRevalidateFunction = ({
  formMethod,
  defaultShouldRevalidate,
}) => formMethod !== undefined || defaultShouldRevalidate;
