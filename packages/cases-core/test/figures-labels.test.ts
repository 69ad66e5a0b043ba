import { describe, expect, it } from 'vitest';
import { extractFigures } from '../src/derive/figures/extract.ts';
import { parse } from '../src/index.ts';
import { batchText, hasBatches } from './support/batch-files.ts';
import { figuresOfCases, freshFigures, goldFigures, hasGold, ownFigures } from './support/figure-gold.ts';
import { score } from './support/figure-score.ts';

/** By kind: the labels of a sentence's figures, `''` where none would be whole or true. */
const KINDS: Record<string, Record<string, string[]>> = {
  'the name stands apart from the second figure': {
    '备案所需材料从12份精简为3份，备案环节从5个压减到2个。': ['备案所需材料', '备案所需材料', '备案环节', '备案环节'],
    '堆场日均周转次数从2次提高到3.5次。': ['堆场日均周转次数', '堆场日均周转次数'],
    '核准时限由法定15个工作日缩短为4个工作日。': ['核准时限', '核准时限'],
    '泊位利用率由去年的61%变为73%，提升12个百分点。': ['泊位利用率', '泊位利用率', '泊位利用率'],
    '试点园区已由首批的3个扩大到14个。': ['试点园区', '试点园区'],
    '年成交额从2亿元跃升至9亿元，增长3.5倍。': ['年成交额', '年成交额', '年成交额'],
    '单票物流成本从80元降到55元，降幅达31%。': ['单票物流成本', '单票物流成本', '单票物流成本'],
    '办结时限：改革前20天，改革后6天。': ['办结时限', '办结时限'],
    '港区岸电使用率由零提升到88%。': ['港区岸电使用率'],
  },
  'characters that only look like words of their own': {
    '共建仓库12座，共享仓单9张，公共仓位300个。': ['仓库', '共享仓单', '公共仓位'],
    '冷藏箱吞吐量完成7万TEU，其中进口箱3万TEU。': ['冷藏箱吞吐量', '进口箱'],
    '每年可为货主节省滞箱费用80万元。': ['滞箱费用'],
    '使用次数由3次增加到5次，使用周期延长2年。': ['使用次数', '使用次数', '使用周期'],
    '信用评级平均耗时2小时，人均产值85万元。': ['信用评级平均耗时', '人均产值'],
    '人员到岗率96%，到货周期18天。': ['人员到岗率', '到货周期'],
    '占比达20%，配比为30%，性价比提高12%。': ['占比', '配比', '性价比'],
  },
  'the object of a verb': {
    '累计发放贷款3.2亿元，惠及商户420家。': ['贷款', '商户'],
    '建成共配中心6个，引进检测设备38台。': ['共配中心', '检测设备'],
    '减少碳排放3万吨，降低企业用电成本15%。': ['碳排放', '企业用电成本'],
    '节约1200万元运费，发放500万元补贴。': ['运费', '补贴'],
    '受理率99%，覆盖率87%，发放金额3亿元。': ['受理率', '覆盖率', '发放金额'],
    '降低70%的仓储费用。': ['仓储费用'],
  },
  'what a measure is compared with': {
    '综保区进出口值增长22%，高于全市平均水平6个百分点。': ['综保区进出口值', '综保区进出口值'],
    '调解平均周期为31天，比法定期限缩短一半。': ['调解平均周期', '调解平均周期'],
    '通关时间较上年压缩四成。': ['通关时间'],
    '转运量为2019年同期的1.3倍。': ['转运量'],
  },
  'one of several in its turn': {
    '汽车到港1.2万辆，货值9亿美元，同比分别增长12%、15%。': ['汽车到港', '货值', '汽车到港', '货值'],
    '整体通关时间进口16小时、出口0.8小时。': ['整体通关时间进口', '整体通关时间出口'],
    '日均进出车辆900辆次，单日最高达1700辆次。': ['日均进出车辆', '进出车辆'],
  },
  'what is counted': {
    '12家律所设立代表处，37家企业共建基地。': ['律所', '企业'],
    '首批8家试点银行完成接入。': ['试点银行'],
    '服务65个国家和地区的客商。': ['国家和地区'],
    '已有95%以上的商户选择线上办理。': ['商户'],
    '沿江九省区港口联合发文。': ['省区'],
    '吸引3.5万服务商入驻。': ['服务商'],
    '经验获6部门联合印发推广，由3部门共同评审。': ['联合印发推广', '共同评审'],
    '经验在6部门推广。': ['部门'],
  },
  'each its own name, where there are as many': {
    '进口、出口整体通关时间分别压缩61%和74%。': ['进口整体通关时间', '出口整体通关时间'],
    '水稻、玉米单产分别提高8%和12%。': ['水稻', '玉米单产'],
  },
  'whole words where another word begins': {
    '为1500家民营制造企业转型打造平台。': ['民营制造企业'],
    '接入近千家企业生产数据。': ['企业'],
    '在4个综合保税区复制推广，把45项审批事项整合为6个主题。': ['综合保税区', '审批事项', '主题'],
    '模式已在沿江9个市推广应用，在60个开行城市中居首。': ['市', '开行城市'],
    '沿江9省的产品来自15个国家的31个城市。': ['省', '国家', '城市'],
    '纳入13个化工、电力等重大项目环评。': ['重大项目环评'],
    '平台已为园区商户累计授信次数达46万次。': ['授信次数'],
    '港口连续三年货邮吞吐量超过60万吨。': ['货邮吞吐量'],
    '单位产品能耗相较于试点前下降47%。': ['单位产品能耗'],
    '储备期间（6个月）不得卖出。': ['储备期间'],
    '可少排放7万吨二氧化碳。': ['二氧化碳'],
  },
  'none rather than a wrong one': {
    '每个项目总计节省2000元。': [''],
    '原来86票需要报关费用30100元。': ['', '报关费用'],

    '签约项目30个，开通5条。': ['签约项目', ''],
    '甲、乙、丙等3万吨。': [''],
    '同比增长5%。': [''],
  },
};

describe.each(Object.entries(KINDS))('%s', (_kind, table) => {
  it.each(Object.entries(table))('%s', (text, expected) => {
    expect(extractFigures(text).map((figure) => figure.label)).toEqual(expected);
  });
});

describe('labels of annotated figures', () => {
  it('are such as would do in nineteen of twenty fresh sentences', () => {
    const rows = freshFigures().flatMap(({ sentence, figures }) => {
      const found = extractFigures(sentence);
      return figures.map((row) => ({ row, figure: found.find((figure) => figure.text === row.text) }));
    });
    const good = rows.filter(({ row, figure }) => figure && row.label.includes(figure.label));
    expect(good.length / rows.length).toBeGreaterThanOrEqual(0.95);
  });

  if (hasGold && hasBatches) {
    it('share their words with those of the first batch', () => {
      const gold = [...goldFigures(), ...ownFigures()];
      const { matched } = score(figuresOfCases(parse(batchText('batch-1.md')).batch.cases, gold), gold);
      const kin = matched.filter(
        ([{ label }, row]) => label && (row.label.includes(label) || label.includes(row.label)),
      );
      expect(kin.length / matched.length).toBeGreaterThanOrEqual(0.85);
      expect(matched.filter(([{ label }]) => label === '').length / matched.length).toBeLessThanOrEqual(0.08);
    });
  }
});
