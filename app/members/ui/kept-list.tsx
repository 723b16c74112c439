import { Link, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Filters, FilterSelect, FilterText, Pager } from "~/ui/data-table";
import { Page } from "~/ui/page";
import { Downloads, ManageTabs } from "./manage-tabs";

type Props = {
  title: string;
  /** Which of the two lists: its address, its files, its words. */
  list: "units" | "people";
  add: { to: string; label: string };
  /** What the list shows by itself: what is there now. */
  there: string;
  /** The units or people that are gone, by the value in the address. */
  gone: [value: string, label: string];
  /** Conditions of this list alone, before the unit. */
  filters?: ReactNode;
  children: ReactNode;
  total: number;
  page: number;
  size: number;
};

/** A list that officers keep, units or people: what both ask, show and send out the same way. */
export function KeptList({ list, add, there, gone, filters, ...props }: Props) {
  const { t } = useTranslation("members");
  const { search } = useLocation();
  return (
    <Page
      wide
      title={props.title}
      eyebrow={t("manage.title")}
      actions={
        <Link className="primary" to={add.to}>
          {add.label}
        </Link>
      }
    >
      <ManageTabs />
      <Filters>
        <FilterText name="q" label={t(`${list}.q`)} />
        {filters}
        <FilterText name="unit" label={t(`${list}.unit`)} />
        <FilterSelect
          name="state"
          label={t(`${list}.state`)}
          all={there}
          options={[gone]}
        />
      </Filters>
      {props.children}
      <Pager total={props.total} page={props.page} size={props.size} />
      <Downloads name={list} search={search} />
    </Page>
  );
}
