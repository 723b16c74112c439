import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { handleUpload } from "~/files.server";

// uploadthing's own protocol; who may send what is asked by each file route.
export const loader = ({ request }: LoaderFunctionArgs) =>
  handleUpload(request);
export const action = ({ request }: ActionFunctionArgs) =>
  handleUpload(request);
