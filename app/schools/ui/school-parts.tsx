import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useListed, useNamed } from "~/i18n/named";
import { Day } from "~/ui/moment";
import { Empty, Facts } from "~/ui/page";
import type { Room } from "../store/rooms.server";
import type { SchoolFacts, SchoolRow } from "../store/schools.server";
import type { Choice } from "../store/timetable.server";

/** Who built it, since when, where it is, what it teaches. */
export function SchoolFactsList({
  school,
  trades,
}: {
  school: SchoolFacts;
  trades: Choice[];
}) {
  const { t } = useTranslation("schools");
  const listed = useListed();
  const named = useNamed();
  return (
    <Facts
      facts={[
        [
          t("field.unit"),
          named({ name: school.unit_name, name_en: school.unit_name_en }),
        ],
        [t("field.teaches"), listed(trades.map(named)) || "–"],
        [t("field.partner"), school.partner_college ?? "–"],
        [t("field.founded"), <Day key="founded" on={school.founded_on} />],
        [t("field.address"), school.address || "–"],
        ...(school.closed_on
          ? [
              [
                t("field.closed"),
                <Day key="closed" on={school.closed_on} />,
              ] as [string, React.ReactNode],
            ]
          : []),
      ]}
    />
  );
}

/** The rooms with their seats. */
export function Rooms({ rooms }: { rooms: Room[] }) {
  const { t } = useTranslation("schools");
  const named = useNamed();
  if (rooms.length === 0) return <Empty>{t("school.noRooms")}</Empty>;
  return (
    <ul className="plain-list">
      {rooms.map((room) => (
        <li key={room.id}>
          <span>
            {named(room)} {room.place ? <small>{room.place}</small> : null}
          </span>
          <span className="figure">
            {t("room.seats", { count: room.seats })}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Schools of my unit, then up and down the tree. */
export function NearSchools({ schools }: { schools: SchoolRow[] }) {
  const { t } = useTranslation("schools");
  const named = useNamed();
  return (
    <ul className="plain-list">
      {schools.map((school) => (
        <li key={school.id}>
          <Link to={`/schools/${school.slug}`}>{named(school)}</Link>
          <small>{t(`tier.${school.tier}`)}</small>
        </li>
      ))}
    </ul>
  );
}
