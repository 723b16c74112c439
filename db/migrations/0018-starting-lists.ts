import { sql, type Kysely } from "kysely";

/**
 * The lists a district begins with, as statements that write into empty tables alone: what a district keeps there already
 * is its own. They stand here once; a seed that was told to empty the database asks for them again.
 */
export const startingLists: readonly string[] = [
  `insert into trade (code, name, name_en)
   select code, name, name_en from (values
     ('welder', '焊工', 'Welder'),
     ('electrician', '电工', 'Electrician'),
     ('crane-operator', '起重机械操作工', 'Crane operator'),
     ('cnc-operator', '数控机床操作工', 'CNC operator'),
     ('fitter', '钳工', 'Fitter'),
     ('mould-maker', '模具工', 'Mould maker'),
     ('auto-mechanic', '汽车维修工', 'Auto mechanic'),
     ('forklift-driver', '叉车司机', 'Forklift driver'),
     ('chemical-operator', '化工总控工', 'Chemical process operator'),
     ('garment-worker', '缝纫工', 'Garment worker'),
     ('tally-clerk', '理货员', 'Tally clerk'),
     ('care-worker', '养老护理员', 'Care worker')
   ) as list (code, name, name_en)
   where not exists (select from trade)`,
  `insert into honour_kind (code, name, name_en, holder, term_years)
   select code, name, name_en, holder, term_years from (values
     ('skilled-technician', '技术能手', 'Skilled technician', 'person', null::int),
     ('chief-worker', '首席工人', 'Chief worker', 'person', 3),
     ('harbour-city-craftsman', '港城工匠', 'Harbour-city craftsman', 'person', null),
     ('model-worker', '劳动模范', 'Model worker', 'person', null),
     ('labour-medal', '五一劳动奖章', 'May 1st labour medal', 'person', null),
     ('labour-certificate', '五一劳动奖状', 'May 1st labour certificate', 'collective', null),
     ('pioneer-collective', '工人先锋号', 'Worker-pioneer collective', 'collective', null)
   ) as list (code, name, name_en, holder, term_years)
   where not exists (select from honour_kind)`,
  `insert into outcome_kind (code, name, name_en)
   select code, name, name_en from (values
     ('process', '工艺改进', 'Process improvement'),
     ('equipment', '设备改造', 'Equipment modification'),
     ('tooling', '工装夹具', 'Tooling and fixtures'),
     ('software', '信息化应用', 'Software'),
     ('invention-patent', '发明专利', 'Invention patent'),
     ('utility-patent', '实用新型专利', 'Utility model patent'),
     ('standard', '作业标准', 'Work standard')
   ) as list (code, name, name_en)
   where not exists (select from outcome_kind)`,
];

/** The lists that every installation begins with, and what it takes to keep them: a name once, and a day of retirement. */
export async function up(db: Kysely<any>): Promise<void> {
  // Rows point at these for ever, so an entry is retired and never deleted.
  for (const table of ["trade", "honour_kind", "outcome_kind"])
    await sql`alter table ${sql.table(table)} add retired_on date`.execute(db);
  await sql`alter table honour_kind add unique (name)`.execute(db);
  await sql`alter table outcome_kind add unique (name)`.execute(db);
  // One that is added stands after those that were there.
  await sql`create sequence honour_kind_position owned by honour_kind.position`.execute(
    db,
  );
  await sql`select setval('honour_kind_position', (select coalesce(max(position), 0) + 1 from honour_kind), false)`.execute(
    db,
  );
  await sql`alter table honour_kind alter position set default nextval('honour_kind_position')`.execute(
    db,
  );
  for (const statement of startingLists) await sql.raw(statement).execute(db);
}
