import { Form, Link, useLocation, useSearchParams } from "@remix-run/react";
import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

export type Column<Row> = {
  id: string;
  /** Empty over a column of buttons alone. */
  header: string;
  cell: (row: Row) => ReactNode;
  /** Right-aligned tabular figures; the unit belongs in the header. */
  figure?: boolean;
  /** On a phone a row becomes two lines: what it is (main) and what matters (second). The rest is left out there. */
  onPhone?: "main" | "second";
  /** Its name in ?sort=; without one the column does not sort. */
  sort?: string;
};

type DataTableProps<Row> = {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string | number;
  empty: ReactNode;
};

/** A table that sorts by the URL (?sort=name or ?sort=-name) and becomes lines of two on a phone. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  empty,
}: DataTableProps<Row>) {
  if (rows.length === 0) return <>{empty}</>;
  const place = ({ header, figure, onPhone }: Column<Row>) =>
    [
      figure ? "figure" : "",
      header ? "" : "row-acts",
      onPhone ? `phone-${onPhone}` : "phone-out",
    ].join(" ");
  return (
    <div className="table-box">
      <table className="data">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) =>
              column.header ? (
                <th key={column.id} scope="col" className={place(column)}>
                  <SortLink column={column} />
                </th>
              ) : (
                <td key={column.id} className={place(column)} />
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <td key={column.id} className={place(column)}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SortLink<Row>({ column }: { column: Column<Row> }) {
  const [search] = useSearchParams();
  if (!column.sort) return <>{column.header}</>;
  const current = search.get("sort");
  const next = new URLSearchParams(search);
  next.set("sort", current === column.sort ? `-${column.sort}` : column.sort);
  next.delete("page");
  const arrow =
    current === column.sort ? "▲" : current === `-${column.sort}` ? "▼" : "";
  return (
    <Link to={`?${next}`} preventScrollReset>
      {column.header}
      {arrow ? <span aria-hidden> {arrow}</span> : null}
    </Link>
  );
}

/** Which rows these are, and the way to the others; keeps the other conditions of the URL. */
export function Pager({
  total,
  page,
  size,
}: {
  total: number;
  page: number;
  size: number;
}) {
  const { t } = useTranslation("ui");
  const [search] = useSearchParams();
  if (total <= size && page === 1) return null;
  const to = (target: number) => {
    const next = new URLSearchParams(search);
    next.set("page", String(target));
    return `?${next}`;
  };
  const last = Math.ceil(total / size);
  return (
    <nav
      className="pager"
      aria-label={t("list.of", { from: 1, to: last, total })}
    >
      {page > 1 ? (
        <Link to={to(page - 1)}>{t("list.previous")}</Link>
      ) : (
        <span />
      )}
      <span>
        {t("list.of", {
          from: Math.min(total, (page - 1) * size + 1),
          to: Math.min(total, page * size),
          total,
        })}
      </span>
      {page < last ? <Link to={to(page + 1)}>{t("list.next")}</Link> : <span />}
    </nav>
  );
}

/**
 * The conditions of a list as a form that puts them into the URL; works before JavaScript. Many of them fold on a phone,
 * where they would fill the first screen, and stand open once one is set.
 */
export function Filters({
  children,
  folds,
}: {
  children: ReactNode;
  folds?: boolean;
}) {
  const { t } = useTranslation("ui");
  const { pathname, search } = useLocation();
  return (
    <Fragment key={search}>
      {folds ? (
        <details className="filters-fold" open={search !== ""}>
          <summary>{t("form.filter")}</summary>
        </details>
      ) : null}
      <Form className="filters" action={pathname} role="search">
        {children}
        <button className="plain">{t("form.filter")}</button>
        {search ? <Link to={pathname}>{t("form.clear")}</Link> : null}
      </Form>
    </Fragment>
  );
}

/** One choice among the filters; the first entry stands for all. */
export function FilterSelect({
  name,
  label,
  options,
  all,
}: {
  name: string;
  label: string;
  options: [value: string, text: string][];
  /** What stands for no choice, where that is not everything. */
  all?: string;
}) {
  const { t } = useTranslation("ui");
  const [search] = useSearchParams();
  return (
    <label>
      <span>{label}</span>
      <select name={name} defaultValue={search.get(name) ?? ""}>
        <option value="">{all ?? t("form.all")}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Words to look for among the filters. */
export function FilterText({ name, label }: { name: string; label: string }) {
  const [search] = useSearchParams();
  return (
    <label>
      <span>{label}</span>
      <input type="search" name={name} defaultValue={search.get(name) ?? ""} />
    </label>
  );
}

/** A day among the filters. */
export function FilterDay({ name, label }: { name: string; label: string }) {
  const [search] = useSearchParams();
  return (
    <label>
      <span>{label}</span>
      <input type="date" name={name} defaultValue={search.get(name) ?? ""} />
    </label>
  );
}
