import { describe, expect, it } from 'vitest';
import { extractFigures } from '../src/derive/figures/extract.ts';

const changes = (text: string): (string | null)[] => extractFigures(text).map((figure) => figure.change);

describe('increase and decrease', () => {
  it.each([
    ['效率提升30%，增幅20.8%，同比增长超1.7倍', ['increase', 'increase', 'increase']],
    ['节省物流成本3%左右，缩短提箱时间约1小时，降幅近40%', ['decrease', 'decrease', 'decrease']],
    ['取消铸造等18种业务，新增节能服务等18项业务', ['decrease', 'increase']],
    ['产量分别增产82.3%和32.7%', ['increase', 'increase']],
    ['节省约2万元成本和20万元担保金', ['decrease', 'decrease']],
    ['减少80%的时间成本，实现20%的增长', ['decrease', 'increase']],
    ['利用率达到92%，高于平均水平12个百分点，免收费用5亿元', [null, null, null]],
    ['提升服务能力的3个平台，增加值达到5亿元，新增长点5个', [null, null, null]],
    ['节省成本约2000元', ['decrease']],
    ['增速为8.2%', ['increase']],
  ])('%s', (text, expected) => {
    expect(changes(text)).toEqual(expected);
  });
});

describe('from and to', () => {
  it.each([
    ['由3小时降至20分钟以内', ['from', 'to']],
    ['流程由3个精简为1个，材料由10项精简至4项', ['from', 'to', 'from', 'to']],
    ['贸易国由最初的中亚五国拓展至45个国家', ['from', 'to']],
    ['从45天到20天', ['from', 'to']],
    ['将4个环节合并为1个', ['from', 'to']],
    ['归并成一个舱单，品牌拓展至140余个', [null, 'to']],
    ['原来需要申报86票的货物缩减为只需申报2票', ['from', 'to']],
    ['占比由2020年的15%上升至2022年的28%', ['from', 'to']],
    ['时限由15天、10天分别压缩至5天、3天', ['from', 'from', 'to', 'to']],
    ['办理时限缩短80%至1天', ['decrease', 'to']],
    ['以往“一车一票”需要300余票', ['from']],
  ])('%s', (text, expected) => {
    expect(changes(text)).toEqual(expected);
  });

  it.each([
    [
      '此前，行程810公里，用时14小时。优化后，行程520公里，用时仅7小时，效率提升30%',
      ['from', 'from', 'to', 'to', 'increase'],
    ],
    ['制度创新前，年加工量仅为0.3万吨/年，制度创新后，年加工量达到10万吨以上', ['from', 'to']],
    ['常规模式下操作有6次。新模式下，操作仅有1次', ['from', 'to']],
    ['改革前，平均耗时3天；改革后，2小时内完成', ['from', 'to']],
    ['过去，9省交流不畅。新模式下，9省共建3个平台', [null, null, null]],
  ])('%s', (text, expected) => {
    expect(changes(text)).toEqual(expected);
  });
});
