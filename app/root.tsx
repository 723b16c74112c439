import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { useContext } from "react";
import { useTranslation } from "react-i18next";
import { frameOf } from "~/members/frame.server";
import { now } from "~/platform/clock.server";
import { env } from "~/platform/env.server";
import { BareFrame, Frame } from "~/ui/frame";
import { Nonce } from "~/ui/response";
import { statusOf, Trouble, TroubleTitle } from "~/ui/trouble";
import { languageOf, themeOf, wordsAddress } from "~/words.server";
import styles from "~/ui/styles/all.css?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/icon.svg", type: "image/svg+xml" },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const language = await languageOf(request);
  return {
    language,
    theme: await themeOf(request),
    words: wordsAddress(language),
    zone: env().timeZone,
    now: now(),
    requestId: context.requestId,
    frame: await frameOf(request),
  };
}

export function Layout({ children }: { children: React.ReactNode }) {
  const root = useRouteLoaderData<typeof loader>("root");
  const { i18n } = useTranslation();
  const nonce = useContext(Nonce);
  const error = useRouteError();
  return (
    <html
      lang={root?.language ?? i18n.language}
      data-theme={root?.theme ?? "auto"}
      suppressHydrationWarning
    >
      <head>
        <meta charSet="utf-8" />
        <meta
          name="viewport"
          content="width=device-width, initial-scale=1, viewport-fit=cover"
        />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        {/* Without an error it is undefined in some renders and null in others. */}
        {error == null ? null : <TroubleTitle status={statusOf(error)} />}
        {root ? (
          <link
            rel="preload"
            as="fetch"
            crossOrigin="anonymous"
            href={root.words}
            data-words=""
          />
        ) : null}
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  const { frame } = useLoaderData<typeof loader>();
  return (
    <Frame {...frame}>
      <Outlet />
    </Frame>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const root = useRouteLoaderData<typeof loader>("root");
  const page = <Trouble status={statusOf(error)} requestId={root?.requestId} />;
  // An act that was refused before anything was read comes without the frame's data.
  return root ? (
    <Frame {...root.frame}>{page}</Frame>
  ) : (
    <BareFrame>{page}</BareFrame>
  );
}
