import type { Words } from "~/i18n/language";

/** The figures of the report, their definitions and units. */
export const figureWords = {
  "figure.basic-unions": ["基层工会", "Basic-level unions"],
  "figure.basic-unions.definition": [
    "单独建立工会的企业数，以当日在册为准",
    "Enterprises with a union of their own, on the day",
  ],
  "figure.units-covered": ["覆盖单位", "Units covered"],
  "figure.units-covered.definition": [
    "单独建会或由其他基层工会覆盖的企业数，以当日在册为准",
    "Enterprises with a union of their own or covered by another's, on the day",
  ],
  "figure.members": ["会员", "Members"],
  "figure.members.definition": [
    "当日会籍有效的人数，一人只计一次",
    "Persons whose membership holds on the day, each counted once",
  ],
  "figure.subdistricts": ["街道（镇）总工会", "Sub-districts and towns"],
  "figure.subdistricts.definition": [
    "街道、镇一级工会数，以当日在册为准",
    "Unions of sub-districts and towns, on the day",
  ],
  "figure.park-unions": ["园区工会", "Park unions"],
  "figure.park-unions.definition": [
    "园区一级工会数，以当日在册为准",
    "Unions of parks, on the day",
  ],
  "figure.community-federations": [
    "社区工会联合会",
    "Union federations of communities",
  ],
  "figure.community-federations.definition": [
    "社区工会联合会数，以当日在册为准",
    "Federations of the unions of a community, on the day",
  ],
  "figure.schools": ["工匠学堂", "Craftsman schools"],
  "figure.schools.definition": [
    "区、街道、社区（园区）、企业四级学堂数，已撤销的不计，以当日为准",
    "Schools of all four tiers, closed ones left out, on the day",
  ],
  "figure.schools-enterprise-built": [
    "其中：企业自建学堂",
    "of them built by the enterprise",
  ],
  "figure.schools-enterprise-built.definition": [
    "由企业自己建设的学堂数，以当日为准",
    "Schools that an enterprise built itself, on the day",
  ],
  "figure.skilled-technicians": ["技术能手", "Skilled technicians"],
  "figure.skilled-technicians.definition": [
    "授予技术能手称号的人次，按授予日期计，已撤销的不计",
    "Titles of skilled technician by the day of award, revoked ones left out",
  ],
  "figure.chief-workers": ["首席工人", "Chief workers"],
  "figure.chief-workers.definition": [
    "授予首席工人称号的人次，按授予日期计，已撤销的不计",
    "Titles of chief worker by the day of award, revoked ones left out",
  ],
  "figure.harbour-city-craftsmen": ["港城工匠", "Harbour-city craftsmen"],
  "figure.harbour-city-craftsmen.definition": [
    "授予港城工匠称号的人次，按授予日期计，已撤销的不计",
    "Titles of harbour-city craftsman by the day of award, revoked ones left out",
  ],
  "figure.studios-and-task-forces": [
    "劳模（技师）创新工作室和攻关队",
    "Innovation studios and task forces",
  ],
  "figure.studios-and-task-forces.definition": [
    "在运行的创新工作室和技术攻关队数，以当日为准",
    "Studios and task forces at work on the day",
  ],
  "figure.problems-solved": ["攻克技术难题", "Technical problems solved"],
  "figure.problems-solved.definition": [
    "状态为已解决或已验证的难题数，按解决日期计",
    "Problems that are solved or verified, by the day they were solved",
  ],
  "figure.innovation-outcomes": [
    "职工创新成果",
    "Employees' innovation outcomes",
  ],
  "figure.innovation-outcomes.definition": [
    "已登记的创新成果数，按登记日期计，含保密成果",
    "Registered outcomes by the day of registration, confidential ones included",
  ],
  "figure.named-methods": [
    "以职工名字命名的先进操作法",
    "Named operating methods",
  ],
  "figure.named-methods.definition": [
    "公示后发文命名的操作法数，按命名日期计，期内撤销的不计",
    "Methods named by document after public notice, by the day of naming; those withdrawn within the period left out",
  ],
  "figure.district-contests": ["区级技能竞赛", "District skills contests"],
  "figure.district-contests.definition": [
    "区级举办的技能竞赛数，按开赛日期计，草稿不计",
    "Contests held by the district, by the first day; drafts left out",
  ],
  "figure.lower-tier-contests": [
    "街道、社区（园区）、企业技能比武",
    "Skills contests below the district",
  ],
  "figure.lower-tier-contests.definition": [
    "区以下各级举办的技能竞赛数，按开赛日期计，草稿不计",
    "Contests of the tiers below the district, by the first day; drafts left out",
  ],
  "figure.contest-entrants": ["参赛职工", "Workers in contests"],
  "figure.contest-entrants.definition": [
    "各级竞赛到场参赛的人次，按开赛日期计；缺赛、退赛的不计",
    "Entries of workers who competed, on all tiers, by the contest's first day; absent and withdrawn left out",
  ],
  "figure.model-workers": ["各级劳动模范", "Model workers of all levels"],
  "figure.model-workers.definition": [
    "授予各级劳动模范称号的人次，按授予日期计，已撤销的不计",
    "Titles of model worker on all levels by the day of award, revoked ones left out",
  ],
  "figure.model-workers-provincial": ["其中：省级", "of them provincial"],
  "figure.model-workers-provincial.definition": [
    "其中省级劳动模范的人次",
    "Those of the provincial level",
  ],
  "figure.labour-certificates": ["五一劳动奖状", "May 1st labour certificates"],
  "figure.labour-certificates.definition": [
    "授予集体的五一劳动奖状数，按授予日期计，已撤销的不计",
    "Certificates given to collectives by the day of award, revoked ones left out",
  ],
  "figure.labour-medals": ["五一劳动奖章", "May 1st labour medals"],
  "figure.labour-medals.definition": [
    "授予个人的五一劳动奖章数，按授予日期计，已撤销的不计",
    "Medals given to persons by the day of award, revoked ones left out",
  ],
  "figure.labour-medals-national": ["其中：全国", "of them national"],
  "figure.labour-medals-national.definition": [
    "其中全国五一劳动奖章数",
    "Those of the national level",
  ],
  "figure.pioneer-collectives": ["工人先锋号", "Worker-pioneer collectives"],
  "figure.pioneer-collectives.definition": [
    "授予集体的工人先锋号数，按授予日期计，已撤销的不计",
    "Titles given to collectives by the day of award, revoked ones left out",
  ],
  "figure.merit-participation-min-percent": [
    "重点工程立功竞赛参与率（最低年份）",
    "Participation in merit contests (lowest year)",
  ],
  "figure.merit-participation-min-percent.definition": [
    "每个工会年度（7月1日至次年6月30日）参加人数除以应参加人数，取各年中最低的一年，保留一位小数，不进位",
    "Those who took part over those entitled in each union year (1 July to 30 June); the lowest year, cut to one decimal place",
  ],
  "figure.lectures-held": ["微课直播", "Micro-lectures held"],
  "figure.lectures-held.definition": [
    "已播出的微课数，按直播日期计，取消和延期未播的不计",
    "Lectures that were held, by their day; cancelled and postponed ones left out",
  ],
  "figure.lecture-interval-days-median": [
    "微课间隔（中位数）",
    "Days between lectures (median)",
  ],
  "figure.lecture-interval-days-median.definition": [
    "同一系列相邻两次已播微课相隔的天数，取中位数",
    "Days from one held lecture of a series to the next; the median",
  ],
  "figure-unit.unions": ["个", "unions"],
  "figure-unit.units": ["家", "units"],
  "figure-unit.persons": ["人", "persons"],
  "figure-unit.places": ["个", ""],
  "figure-unit.items": ["项", ""],
  "figure-unit.times": ["次", ""],
  "figure-unit.collectives": ["个", "collectives"],
  "figure-unit.percent": ["%", "%"],
  "figure-unit.days": ["天", "days"],
} as const satisfies Words;
