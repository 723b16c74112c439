import { Form, Link, useLocation, useNavigation } from "@remix-run/react";
import IconSearch from "@tabler/icons-react/dist/esm/icons/IconSearch.mjs";
import { useEffect, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { EntryIcon, type NavEntry } from "./nav-entries";
import { WhereLine, type WhereProps } from "./place";

export type FrameProps = {
  entries: NavEntry[];
  where: WhereProps;
  person?: { id: number; name: string };
};

/** The frame of every page: a slim rail (desktop) or a bar of five (phone), where I am, search, language and sign-out. */
export function Frame({
  entries,
  where,
  person,
  children,
}: FrameProps & { children: ReactNode }) {
  const { t } = useTranslation("ui");
  const { pathname } = useLocation();
  const busy = useNavigation().state !== "idle";
  // A hall screen, a judge’s sheet and the live room are all stage: no rail, no bars.
  const bare = /\/(board|room|screen)$|^\/judging\/[^/]+$/.test(pathname);
  if (bare)
    return (
      <main id="content" className="bare">
        {children}
      </main>
    );
  return (
    <div className="frame" aria-busy={busy}>
      <a className="skip" href="#content">
        {t("nav.skip")}
      </a>
      <header className="top">
        <Link to="/" className="brand">
          {t("product")}
        </Link>
        <WhereLine where={where} />
        <Search />
        <Preferences person={person} />
      </header>
      <Rail entries={entries} />
      <main id="content">{children}</main>
    </div>
  );
}

/** The frame where nothing is known of the reader or the place: the name of the house over the page. */
export function BareFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation("ui");
  return (
    <div className="frame alone">
      <header className="top">
        <Link to="/" className="brand">
          {t("product")}
        </Link>
      </header>
      <main id="content">{children}</main>
    </div>
  );
}

// Of two entries that lead here, /manage and /manage/system, the longer one is where I am.
function Rail({ entries }: Pick<FrameProps, "entries">) {
  const { t } = useTranslation("ui");
  const { pathname } = useLocation();
  const [here] = entries
    .filter(({ to }) => pathname === to || pathname.startsWith(`${to}/`))
    .sort((one, other) => other.to.length - one.to.length);
  return (
    <nav className="rail" aria-label={t("nav.main")}>
      {entries.map((entry) => (
        <Link
          key={entry.to}
          to={entry.to}
          aria-current={entry === here ? "page" : undefined}
          className={entry.onPhone ? "on-phone" : undefined}
        >
          <EntryIcon icon={entry.icon} />
          <span>{t(entry.label)}</span>
        </Link>
      ))}
    </nav>
  );
}

function Search() {
  const { t } = useTranslation("ui");
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement &&
        /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      const wanted =
        (event.key === "/" && !typing) ||
        (event.key === "k" && (event.ctrlKey || event.metaKey));
      if (!wanted) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  return (
    <Form action="/search" role="search" className="search">
      <IconSearch size={18} stroke={1.6} aria-hidden />
      <input
        ref={input}
        type="search"
        name="q"
        aria-label={t("nav.search")}
        placeholder={t("nav.search.hint")}
      />
    </Form>
  );
}

function Preferences({ person }: Pick<FrameProps, "person">) {
  const { t, i18n } = useTranslation("ui");
  const { pathname, search } = useLocation();
  const other = i18n.language === "en" ? "zh-CN" : "en";
  return (
    <div className="preferences">
      {/* A whole page load: the words of the other language come with it. */}
      <form method="post" action="/preferences">
        <input type="hidden" name="to" value={pathname + search} />
        <button name="language" value={other} lang={other} className="quiet">
          {t("preference.language")}
        </button>
      </form>
      {person ? (
        <Link to="/mine" className="quiet me">
          {person.name}
        </Link>
      ) : (
        <Link
          to={`/sign-in?to=${encodeURIComponent(pathname + search)}`}
          className="quiet"
        >
          {t("nav.signIn")}
        </Link>
      )}
    </div>
  );
}
