/**
 * The vocabulary of generated cases, most usual words first: they are drawn by rank, so that some bigrams stand in
 * nearly every case and others in a handful, as in real text. `SYLLABLES` makes up the names of firms and places.
 */
/** @param {string} text */
const split = (text) => text.trim().split(/\s+/u);

export const ACTIONS = split(`
  推进 建设 创新 开展 实施 加强 优化 完善 探索 建立 打造 推动 提升 构建 深化 推出 落实 整合 搭建 拓展 实行 制定 出台 联合
  强化 引入 压缩 简化 统筹 协调 支持 鼓励 引导 培育 扩大 缩短 降低 打通 对接 共享 试点 推广 复制 规范 健全 改造 升级 布局
  设立 组建 发起 签署 发布 编制 启动 运行 上线 开通 开行 集成 衔接 联动 赋能 聚焦 突破 破解 疏通 贯通 激活 盘活 释放 赋予
  授权 委托 核验 查验 放行 备案 登记 核准 审批 监测 评估 追溯 认证 互认 担保 质押 融资 结算 兑付 理赔 仲裁 调解 诉讼
`);

export const THINGS = split(`
  企业 平台 服务 机制 模式 改革 业务 制度 体系 流程 通关 物流 货物 港口 数据 信息 贸易 金融 海关 铁路 口岸 政务 监管 园区
  产业 市场 资源 项目 班列 运输 人才 资金 风险 成本 效率 时间 标准 清单 系统 环节 部门 政策 试点 片区 单证 提单 舱单 集装箱
  多式联运 海铁联运 公铁联运 跨境电商 保税仓库 综合保税区 内陆港 无水港 自由贸易试验区 供应链 产业链 价值链 创新链 仓单
  信用证 订单 运单 保函 税收 关税 退税 外汇 人民币 汇率 账户 债券 基金 租赁 保险 再保险 碳排放 碳足迹 绿电 光伏 风电 储能
  氢能 新能源汽车 动力电池 再制造 医疗器械 生物医药 疫苗 中药材 种质资源 粮食 大豆 小麦 玉米 棉花 牛羊肉 冷链 水果 苹果
  枸杞 葡萄酒 白酒 陶瓷 丝绸 地毯 玻璃 钢材 铝材 铜精矿 铁矿石 原油 天然气 煤炭 化肥 农药 机床 轴承 芯片 传感器 无人机
  机器人 航空器材 飞机维修 发动机 卫星遥感 北斗导航 区块链 大数据 人工智能 云计算 物联网 数字孪生 电子围栏 智能卡口 电子印章
  电子证照 营业执照 许可证 不动产 土地 厂房 标准地 招标投标 政府采购 知识产权 专利 商标 地理标志 公证 法庭 仲裁院 商会
  学会 协会 高校 研究院 实验室 孵化器 加速器 大学生 留学生 技能人才 职业资格 外国人 工作许可 居留证件 签证 游客 文物
  艺术品 演出 影视 动漫 出版物 版权 体育 会展 展品 样品 快件 邮件 包裹 退货 售后 维修 检测 检疫 检验 隔离场 屠宰场
`);

export const MANNERS = split(`
  进一步 积极 有效 全面 持续 率先 大力 深入 不断 充分 有力 切实 逐步 主动 精准 稳步 加快 统一 同步 全程 线上 线下 就近 提前
  分类 分级 分步 集中 定期 动态 实时 自动 一次性 一站式 全链条 全流程 全天候 跨区域 跨部门 跨境 无缝 闭环 高效 便捷
`);

export const ABBREVIATIONS = split(
  'RCEP TEU 5G AEO TIR API B2B ETC FT EF IPO QFLP QDLP ERP GPS AI App B2C LNG REITs ESG',
);

export const SYLLABLES = split(`
  宏 鑫 瑞 泰 华 盛 恒 隆 昌 兴 德 信 诚 达 通 远 博 锦 嘉 汇 凯 润 源 丰 裕 康 宁 安 平 和 顺 祥 福 禄 寿 禧 龙 凤 麟 鹏
  翔 骏 驰 腾 跃 峰 岳 岭 川 江 河 湖 海 洋 溪 泉 潭 淮 渭 洮 汾 沁 洛 濮 淄 潍 烟 威 莱 芜 菏 枣 滕 曹 邹 兖 曲 沂 蒙 峄
  阳 阴 陵 陇 秦 晋 豫 鲁 冀 皖 蜀 黔 滇 桂 粤 闽 浙 苏 沪 津 渝 藏 疆 蒙 辽 吉 黑 琼 台 港 澳 磐 砺 碧 翠 黛 霞 虹 霁 霖 露
  桐 柏 松 杉 榆 槐 楠 桦 枫 柳 荷 莲 菊 梅 兰 竹 薇 蔷 茉 蕙 钰 铂 钛 镍 锂 钴 锰 钨 钼 钒 铬 锆 铌 钽 铟 镓 锗 硒 碲 铋
`);

export const FIRMS = split('集团 公司 控股 股份 物流 重工 药业 科技 食品 电子 能源 航空 船务 纺织 化工');

export const MEASURES = split('个 家 项 亿元 万元 万吨 列 票 天 小时 分钟 % 个百分点 TEU 人次 条 万平方米 公里');

export const CONNECTIVES = split('通过 围绕 依托 针对 立足 按照 为 结合 借助 面向 聚焦 依据 对 以');

/** The sections of a generated case, in order, and what their headings may be. */
/** @type {readonly { kind: import('@fta/cases-core/schema').SectionKind, headings: readonly string[] }[]} */
export const OUTLINE = [
  { kind: 'background', headings: ['基本情况', '案例背景', '改革背景'] },
  { kind: 'practices', headings: ['主要做法', '创新举措', '主要举措'] },
  { kind: 'outcomes', headings: ['实践效果', '工作成效', '取得成效'] },
  { kind: 'nextSteps', headings: ['下一步工作思路', '下一步工作打算'] },
];
