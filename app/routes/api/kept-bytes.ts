import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { answerFile } from "~/files.server";

// /ut/*: bytes out (to whom the file's thing is open) and bytes in (by a signed link).
export const loader = ({ request, context }: LoaderFunctionArgs) =>
  answerFile(request, context?.drained as () => Promise<void>);
export const action = ({ request }: ActionFunctionArgs) => answerFile(request);
