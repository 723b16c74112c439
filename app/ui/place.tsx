import { Form, useLocation, useRouteLoaderData } from "@remix-run/react";
import IconChevronDown from "@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { FilterSelect } from "./data-table";

type Place = { id: number; name: string };

/** Where the reader looks, and where else they may. */
export type WhereProps = {
  /** District › sub-district › enterprise. */
  line: Place[];
  /** Which of the line the lists show. */
  current?: number;
  others: Place[];
};

/** District › sub-district › enterprise, each a key that narrows the lists to it; what else may be chosen opens beside them. */
export function WhereLine({ where }: { where: WhereProps }) {
  const { t } = useTranslation("ui");
  const { pathname, search } = useLocation();
  // A narrow screen has room for where one looks and for one's own, a phone for where one looks: the rest is in the menu there.
  const room = (place: Place) => {
    if (place.id === where.current) return undefined;
    return place === where.line.at(-1) ? "own" : "between";
  };
  const rest = where.line.filter(room);
  return (
    <nav className="where" aria-label={t("nav.where")}>
      <Form method="post" action="/preferences">
        <input type="hidden" name="to" value={pathname + search} />
        <ol>
          {where.line.map((place) => (
            <li key={place.id} className={room(place)}>
              <PlaceKey place={place} current={where.current} />
            </li>
          ))}
        </ol>
        {where.others.length + rest.length > 0 ? (
          // Another page, another choice: the menu is shut again.
          <Others
            key={`${where.current} ${pathname}`}
            places={[
              ...rest.map((place) => ({ place, room: room(place) })),
              ...where.others.map((place) => ({ place })),
            ]}
          />
        ) : null}
      </Form>
    </nav>
  );
}

function PlaceKey({ place, current }: { place: Place; current?: number }) {
  return (
    <button
      name="place"
      value={place.id}
      title={place.name}
      aria-current={place.id === current ? "location" : undefined}
    >
      <span>{place.name}</span>
    </button>
  );
}

// A menu without a script opens and shuts by its key; with one Escape and a press elsewhere shut it too.
function Others({ places }: { places: { place: Place; room?: string }[] }) {
  const { t } = useTranslation("ui");
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const shut = (event: Event) => {
      const open = menu.current?.open ? menu.current : null;
      if (event instanceof KeyboardEvent) {
        if (event.key !== "Escape" || !open) return;
        open.querySelector("summary")?.focus();
      } else if (open?.contains(event.target as Node)) return;
      if (open) open.open = false;
    };
    addEventListener("keydown", shut);
    addEventListener("pointerdown", shut);
    return () => {
      removeEventListener("keydown", shut);
      removeEventListener("pointerdown", shut);
    };
  }, []);
  return (
    <details ref={menu} className={shownWhere(places.map(({ room }) => room))}>
      <summary>
        {t("nav.where.others")}
        <IconChevronDown size={16} stroke={1.6} aria-hidden />
      </summary>
      <ul>
        {places.map(({ place, room }) => (
          <li key={place.id} className={room}>
            <PlaceKey place={place} />
          </li>
        ))}
      </ul>
    </details>
  );
}

// The menu is there where one of its places is: any time for one that is not on the line.
const shownWhere = (rooms: (string | undefined)[]) =>
  rooms.includes(undefined)
    ? undefined
    : rooms.includes("between")
      ? "between"
      : "own";

/** The place among the filters of a list: everywhere, or one of those around. */
export function FilterPlace() {
  const { t } = useTranslation("ui");
  const root = useRouteLoaderData("root") as
    { frame: { where: WhereProps } } | undefined;
  const [district, ...line] = root?.frame.where.line ?? [];
  const options = [...line, ...(root?.frame.where.others ?? [])];
  return (
    <FilterSelect
      name="unit"
      label={t("place.field")}
      all={district?.name}
      options={options.map(({ id, name }) => [String(id), name])}
    />
  );
}
