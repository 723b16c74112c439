import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

export type ShownMaterial = {
  id: number;
  title: string;
  fileId: string;
  type: string;
  size: number;
  addedBy: string | null;
};

/** A size for people: 812 kB, 3.4 MB. */
export function sizeText(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** A lecture's materials as links that open beside the page. */
export function MaterialList({
  materials,
  act,
}: {
  materials: ShownMaterial[];
  act?: (material: ShownMaterial) => ReactNode;
}) {
  const { t } = useTranslation("lectures");
  if (materials.length === 0)
    return <p className="empty">{t("material.none")}</p>;
  return (
    <ul className="materials">
      {materials.map((material) => (
        <li key={material.id}>
          <a
            href={`/files/${material.fileId}`}
            target="_blank"
            rel="noreferrer"
          >
            {material.title}
          </a>{" "}
          <span className="note">
            {sizeText(material.size)}
            {material.addedBy ? ` · ${material.addedBy}` : ""}
          </span>
          {act?.(material)}
        </li>
      ))}
    </ul>
  );
}
