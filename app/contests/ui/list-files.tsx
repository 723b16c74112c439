import { useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";

/** The list as files, with the conditions of the address. */
export function ListFiles({ name, path }: { name: string; path: string }) {
  const { t } = useTranslation("ui");
  const { search } = useLocation();
  return (
    <p className="note no-print">
      {t("list.export")}{" "}
      {["xlsx", "csv"].map((format) => (
        <a key={format} href={`${path}/${name}.${format}${search}`}>
          {format.toUpperCase()}{" "}
        </a>
      ))}
    </p>
  );
}
