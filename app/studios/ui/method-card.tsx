import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { Day } from "~/ui/moment";
import { Qr } from "~/ui/qr";
import type { Adoption } from "../store/adoptions.server";
import type { Method } from "../store/methods.server";
import type { Version } from "../store/versions.server";
import { MeasuredBar } from "./measured-bar";

type Props = {
  name: string;
  method: Method;
  versions: Version[];
  adoptions: Adoption[];
  qr: { size: number; path: string };
  address: string;
};

/** A method on one sheet of A4: whose it is, its gist, its steps, what it measurably brought, where it is used, its number. */
export function MethodCard({
  name,
  method,
  versions,
  adoptions,
  qr,
  address,
}: Props) {
  const { t } = useTranslation("studios");
  const [version] = versions;
  return (
    <div className="method-card">
      <CardHead name={name} method={method} />
      {version ? (
        <>
          <h2>
            {t("method.steps")}{" "}
            <small>{t("method.version", { version: version.version })}</small>
          </h2>
          <ol className="method-steps">
            {version.steps.map(({ title, body, pictureId }, at) => (
              <li key={at}>
                <b>{title}</b>
                {body ? <span>{body}</span> : null}
                {pictureId ? (
                  <img src={`/files/${pictureId}`} alt={title} />
                ) : null}
              </li>
            ))}
          </ol>
          <h2>{t("method.measured")}</h2>
          <MeasuredBar version={version} />
        </>
      ) : null}
      <h2 id="adoption">{t("method.spread")}</h2>
      <Spread adoptions={adoptions} />
      <CardFoot method={method} qr={qr} address={address} />
    </div>
  );
}

function CardHead({ name, method }: { name: string; method: Method }) {
  const { t } = useTranslation("studios");
  const named = useNamed();
  const { inventor, inventorUnit, studio, trade, team, photoId } = method;
  return (
    <header>
      {photoId ? (
        <img
          className="portrait"
          src={`/files/${photoId}`}
          alt={t("method.photo.of", { name: named(inventor) })}
        />
      ) : null}
      <p className="eyebrow">{t("method.one")}</p>
      <h1>{name}</h1>
      <p className="byline">
        <Link to={`/people/${inventor.id}`}>{named(inventor)}</Link>
        {team ? ` · ${t("method.team")}` : ""} ·{" "}
        {inventorUnit ? named(inventorUnit) : ""} ·{" "}
        <Link to={`/studios/${studio.slug}`}>{named(studio)}</Link>
        {trade ? ` · ${named(trade)}` : ""}
      </p>
      <p className="gist-line">{method.gist}</p>
    </header>
  );
}

function Spread({ adoptions }: { adoptions: Adoption[] }) {
  const { t } = useTranslation("studios");
  const named = useNamed();
  if (adoptions.length === 0)
    return <p className="note">{t("method.spread.none")}</p>;
  return (
    <ul className="spread">
      {adoptions.map(({ id, unit, adoptedOn, proof }) => (
        <li key={id}>
          <b>{named(unit)}</b> <Day on={adoptedOn} withYear />
          {proof ? <small>{proof}</small> : null}
        </li>
      ))}
    </ul>
  );
}

function CardFoot({
  method,
  qr,
  address,
}: Pick<Props, "method" | "qr" | "address">) {
  const { t } = useTranslation("studios");
  const named = method.state === "named" || method.state === "withdrawn";
  return (
    <footer>
      <div>
        {named ? (
          <p className="document-no">
            {method.documentNo}
            <small>
              {t("method.named")} <Day on={method.namedOn} withYear />
            </small>
          </p>
        ) : (
          <p className="document-no">{t("method.not-named")}</p>
        )}
        <small>{address}</small>
      </div>
      {named ? (
        <p
          className={method.state === "named" ? "seal" : "seal void"}
          aria-hidden
        >
          {t(
            method.state === "named" ? "method.seal" : "method.state.withdrawn",
          )}
        </p>
      ) : null}
      <Qr {...qr} label={t("method.qr")} />
    </footer>
  );
}
