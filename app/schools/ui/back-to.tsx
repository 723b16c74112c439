import { Link } from "@remix-run/react";
import { useNamed, type Named } from "~/i18n/named";

/** The link to what stands above a page, by its name in the reader's language. */
export function BackTo({ to, of }: { to: string; of: Named }) {
  const named = useNamed();
  return <Link to={to}>{named(of)}</Link>;
}
