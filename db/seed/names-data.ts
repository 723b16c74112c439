/** Surnames with their pinyin; drawn together with the given names below, so that every name is invented. */
export const surnames = (
  "王Wang 李Li 张Zhang 刘Liu 陈Chen 杨Yang 黄Huang 赵Zhao 吴Wu 周Zhou 徐Xu 孙Sun 马Ma 朱Zhu 胡Hu 郭Guo 何He 林Lin 罗Luo 高Gao " +
  "郑Zheng 梁Liang 谢Xie 宋Song 唐Tang 许Xu 韩Han 冯Feng 邓Deng 曹Cao 彭Peng 曾Zeng 肖Xiao 田Tian 董Dong 潘Pan 袁Yuan 蔡Cai 蒋Jiang 余Yu " +
  "于Yu 杜Du 叶Ye 程Cheng 魏Wei 苏Su 吕Lü 丁Ding 任Ren 卢Lu 姚Yao 沈Shen 钟Zhong 姜Jiang 崔Cui 谭Tan 陆Lu 范Fan 汪Wang 廖Liao 石Shi 金Jin " +
  "韦Wei 贾Jia 夏Xia 付Fu 方Fang 邹Zou 熊Xiong 白Bai 孟Meng 秦Qin 邱Qiu 侯Hou 江Jiang 尹Yin 薛Xue 段Duan 雷Lei 龙Long 黎Li 史Shi 陶Tao 贺He " +
  "毛Mao 郝Hao 顾Gu 龚Gong 邵Shao 万Wan 覃Qin 武Wu 钱Qian 戴Dai 严Yan 莫Mo 孔Kong 向Xiang 虞Yu 裘Qiu 乐Yue 俞Yu"
).split(" ");

/** Characters of men's given names. */
export const menCharacters = (
  "国guo 强qiang 建jian 军jun 明ming 伟wei 志zhi 勇yong 海hai 波bo 平ping 峰feng 斌bin 辉hui 林lin 东dong 涛tao 刚gang 杰jie 龙long 飞fei 鹏peng " +
  "华hua 文wen 新xin 立li 良liang 忠zhong 德de 永yong 成cheng 庆qing 根gen 宏hong 浩hao 宇yu 晨chen 凯kai 旭xu 磊lei 超chao 振zhen 荣rong 松song " +
  "泽ze 航hang 达da 康kang 祥xiang 坤kun"
).split(" ");

/** Characters of women's given names. */
export const womenCharacters = (
  "丽li 芳fang 敏min 静jing 秀xiu 娟juan 英ying 玲ling 红hong 燕yan 霞xia 萍ping 桂gui 兰lan 梅mei 琴qin 云yun 洁jie 莉li 颖ying 雪xue 慧hui 佳jia " +
  "欣xin 怡yi 婷ting 琳lin 倩qian 菊ju 月yue 珍zhen 凤feng 春chun 蓉rong 艳yan 晓xiao 雅ya 思si 彩cai 素su 爱ai 美mei 淑shu 惠hui 巧qiao 亚ya 小xiao " +
  "文wen 琼qiong 娜na"
).split(" ");

/** First and second characters of enterprises' names. */
export const enterpriseFirst = (
  "鸿Hong 远Yuan 恒Heng 信Xin 博Bo 锐Rui 瑞Rui 华Hua 联Lian 盛Sheng 泰Tai 宏Hong 嘉Jia 裕Yu 腾Teng 凯Kai 晟Sheng 卓Zhuo 德De 永Yong 精Jing 航Hang " +
  "瀚Han 澜Lan 拓Tuo 启Qi 正Zheng 中Zhong 甬Yong 力Li 金Jin 锦Jin 浩Hao 融Rong 昌Chang 顺Shun 汇Hui 安An 佳Jia 欧Ou 沃Wo 朗Lang 捷Jie 迈Mai 诚Cheng"
).split(" ");
export const enterpriseSecond = (
  "达da 远yuan 盛sheng 鑫xin 隆long 泰tai 源yuan 诚cheng 宇yu 森sen 锋feng 翔xiang 益yi 兴xing 川chuan 辰chen 峰feng 程cheng 宁ning 凌ling 科ke 卓zhuo " +
  "航hang 旺wang 润run 韵yun 岳yue 舟zhou 悦yue 禾he 麦mai 图tu 创chuang 驰chi 尔er 维wei 克ke 诺nuo 升sheng 坤kun"
).split(" ");

/** Lines of business: words of a name, its English, and the trades that work there. */
export const industries: readonly {
  zh: string;
  en: string;
  trades: readonly string[];
  weight: number;
}[] = [
  {
    zh: "集装箱码头有限公司",
    en: "Container Terminal Co., Ltd.",
    trades: ["crane-operator", "tally-clerk", "electrician"],
    weight: 2,
  },
  {
    zh: "港机工程有限公司",
    en: "Port Machinery Engineering Co., Ltd.",
    trades: ["crane-operator", "welder", "electrician"],
    weight: 3,
  },
  {
    zh: "国际物流有限公司",
    en: "International Logistics Co., Ltd.",
    trades: ["forklift-driver", "tally-clerk"],
    weight: 9,
  },
  {
    zh: "仓储有限公司",
    en: "Warehousing Co., Ltd.",
    trades: ["forklift-driver", "tally-clerk"],
    weight: 6,
  },
  {
    zh: "精密模具有限公司",
    en: "Precision Mould Co., Ltd.",
    trades: ["mould-maker", "cnc-operator"],
    weight: 12,
  },
  {
    zh: "塑料模具厂",
    en: "Plastic Mould Works",
    trades: ["mould-maker", "fitter"],
    weight: 9,
  },
  {
    zh: "压铸有限公司",
    en: "Die Casting Co., Ltd.",
    trades: ["mould-maker", "cnc-operator"],
    weight: 6,
  },
  {
    zh: "机械制造有限公司",
    en: "Machinery Manufacturing Co., Ltd.",
    trades: ["cnc-operator", "fitter"],
    weight: 14,
  },
  {
    zh: "数控设备有限公司",
    en: "CNC Equipment Co., Ltd.",
    trades: ["cnc-operator", "electrician"],
    weight: 6,
  },
  {
    zh: "液压件有限公司",
    en: "Hydraulics Co., Ltd.",
    trades: ["fitter", "cnc-operator"],
    weight: 6,
  },
  {
    zh: "船舶重工有限公司",
    en: "Shipbuilding Heavy Industries Co., Ltd.",
    trades: ["welder", "fitter"],
    weight: 3,
  },
  {
    zh: "钢结构有限公司",
    en: "Steel Structures Co., Ltd.",
    trades: ["welder", "fitter"],
    weight: 6,
  },
  {
    zh: "压力容器有限公司",
    en: "Pressure Vessels Co., Ltd.",
    trades: ["welder", "chemical-operator"],
    weight: 3,
  },
  {
    zh: "汽车部件有限公司",
    en: "Automotive Parts Co., Ltd.",
    trades: ["auto-mechanic", "fitter"],
    weight: 9,
  },
  {
    zh: "汽车服务有限公司",
    en: "Automotive Services Co., Ltd.",
    trades: ["auto-mechanic"],
    weight: 6,
  },
  {
    zh: "电气有限公司",
    en: "Electric Co., Ltd.",
    trades: ["electrician", "fitter"],
    weight: 8,
  },
  {
    zh: "自动化科技有限公司",
    en: "Automation Technology Co., Ltd.",
    trades: ["electrician", "cnc-operator"],
    weight: 6,
  },
  {
    zh: "新能源有限公司",
    en: "New Energy Co., Ltd.",
    trades: ["electrician", "chemical-operator"],
    weight: 4,
  },
  {
    zh: "化工新材料有限公司",
    en: "Advanced Chemical Materials Co., Ltd.",
    trades: ["chemical-operator", "electrician"],
    weight: 4,
  },
  {
    zh: "石化储运有限公司",
    en: "Petrochemical Storage Co., Ltd.",
    trades: ["chemical-operator", "electrician"],
    weight: 2,
  },
  {
    zh: "服饰有限公司",
    en: "Garments Co., Ltd.",
    trades: ["garment-worker"],
    weight: 9,
  },
  {
    zh: "针织有限公司",
    en: "Knitwear Co., Ltd.",
    trades: ["garment-worker"],
    weight: 6,
  },
  {
    zh: "养老服务有限公司",
    en: "Elderly Care Services Co., Ltd.",
    trades: ["care-worker"],
    weight: 3,
  },
  {
    zh: "家政服务有限公司",
    en: "Home Services Co., Ltd.",
    trades: ["care-worker"],
    weight: 4,
  },
];

/** Invented sub-districts and towns. */
export const subdistricts = [
  ["听潮街道", "Tingchao Sub-district", "tingchao"],
  ["云帆街道", "Yunfan Sub-district", "yunfan"],
  ["银锚街道", "Yinmao Sub-district", "yinmao"],
  ["青礁街道", "Qingjiao Sub-district", "qingjiao"],
  ["栖鹭街道", "Qilu Sub-district", "qilu"],
  ["长汐街道", "Changxi Sub-district", "changxi"],
  ["金堤街道", "Jindi Sub-district", "jindi"],
  ["白帆镇", "Baifan Town", "baifan"],
  ["柑岭镇", "Ganling Town", "ganling"],
  ["渔灯镇", "Yudeng Town", "yudeng"],
] as const;

/** Invented parks, each with the number (from 0) of its sub-district. */
export const parks = [
  ["临港重工园区", "Lingang Heavy Industry Park", "lingang-park", 0],
  ["云帆汽车部件园区", "Yunfan Automotive Park", "yunfan-park", 1],
  ["银锚物流园区", "Yinmao Logistics Park", "yinmao-park", 2],
  [
    "青礁化工新材料园区",
    "Qingjiao Chemical Materials Park",
    "qingjiao-park",
    3,
  ],
  ["长汐模具智造园区", "Changxi Mould Manufacturing Park", "changxi-park", 5],
] as const;

/** Invented communities, each with the number of its sub-district. */
export const communities = [
  ["灯塔社区", "Dengta Community", "dengta", 0],
  ["潮声社区", "Chaosheng Community", "chaosheng", 0],
  ["桅灯社区", "Weideng Community", "weideng", 1],
  ["晓港社区", "Xiaogang Community", "xiaogang", 1],
  ["橹声社区", "Lusheng Community", "lusheng", 2],
  ["归帆社区", "Guifan Community", "guifan", 3],
  ["星屿社区", "Xingyu Community", "xingyu", 3],
  ["临泽社区", "Linze Community", "linze", 4],
  ["栈桥社区", "Zhanqiao Community", "zhanqiao", 4],
  ["鸥鸣社区", "Ouming Community", "ouming", 5],
  ["碧波社区", "Bibo Community", "bibo", 6],
  ["春汛社区", "Chunxun Community", "chunxun", 6],
  ["榕荫社区", "Rongyin Community", "rongyin", 7],
  ["沙洲社区", "Shazhou Community", "shazhou", 7],
  ["柑香社区", "Ganxiang Community", "ganxiang", 8],
  ["渔歌社区", "Yuge Community", "yuge", 9],
] as const;
