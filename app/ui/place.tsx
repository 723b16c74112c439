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
  // A narrow screen has room for where one looks and for one's own; the steps between are in the menu there.
  const between = where.line.filter(
    (place, at) => place.id !== where.current && at < where.line.length - 1,
  );
  return (
    <nav className="where" aria-label={t("nav.where")}>
      <Form method="post" action="/preferences">
        <input type="hidden" name="to" value={pathname + search} />
        <ol>
          {where.line.map((place) => (
            <li
              key={place.id}
              className={between.includes(place) ? "between" : undefined}
            >
              <PlaceKey place={place} current={where.current} />
            </li>
          ))}
        </ol>
        {where.others.length + between.length > 0 ? (
          // Another page, another choice: the menu is shut again.
          <Others
            key={`${where.current} ${pathname}`}
            between={between}
            places={where.others}
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
      {place.name}
    </button>
  );
}

// A menu without a script opens and shuts by its key; with one Escape and a press elsewhere shut it too.
function Others({ between, places }: Record<"between" | "places", Place[]>) {
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
    <details ref={menu} className={places.length === 0 ? "between" : undefined}>
      <summary>
        {t("nav.where.others")}
        <IconChevronDown size={16} stroke={1.6} aria-hidden />
      </summary>
      <ul>
        {[...between, ...places].map((place) => (
          <li
            key={place.id}
            className={between.includes(place) ? "between" : undefined}
          >
            <PlaceKey place={place} />
          </li>
        ))}
      </ul>
    </details>
  );
}

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
