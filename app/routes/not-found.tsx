import { notFound } from "~/platform/http.server";

export const loader = () => notFound();

export default function NotFound() {
  return null;
}
