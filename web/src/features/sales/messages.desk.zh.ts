import type { MessageTree } from '@/i18n/messages';

/** Words of the clerk's desk: review one by one, changes, splits. */
const zh: MessageTree = {
  finance: {
    mark: '低价,财务放行',
    why: '低于价格底线,须由财务放行:请改单提价,或挂起后转财务主管。',
  },
  next: {
    title: '逐单审核',
    start: '领下一单',
    list: '审单台列表',
    waiting: '待审 {n} 单',
    yours: '归你处理,还有',
    none: '没有其他待审的订单。',
    again: '再看一次',
    approve: '通过,下一单',
    skip: '跳过',
    giveBack: '归还并退出',
    hands: '在谁手上',
    undone: '审核员撤销通过',
    keys: 'A 通过 · H 挂起 · N 跳过,下一单自动到来',
  },
  change: {
    act: '改单',
    title: '改单 {what}',
    body: '改商品、数量、单价。保存后订单回到信息校验,按新内容重新审核、分仓;店铺原单留作旧版本。',
    goods: '编码、名称或条码',
    effects: '保存后会怎样',
    nothing: '还没有改动。',
    more: '买家需补 {amount}',
    less: '应退买家 {amount}',
    same: '金额不变',
    wants: '需要 {before} → {after}',
    promisable: '可承诺 {n}(含本单已占用)',
    enough: '够',
    short: '不够',
    begun: '仓库已开始处理:保存后包裹退出波次,已拣的放回,拣货员会看到。',
    review: '按规则需要人工审核:',
    reason: '为什么改(必填)',
    save: '保存改单',
  },
  split: {
    act: '拆单',
    title: '拆单 {what}',
    body: '拆出的数量成为一张新订单,各自发货;两张金额之和不变,费用留在原单。',
    apart: '拆出',
    save: '拆成两单',
    rejoin: '合回原单',
    rejoinTitle: '把 {what} 合回原单',
    rejoinBody: '这张拆出的订单取消,商品和金额回到原单,占用的库存重新分配。',
  },
  merge: {
    auto: {
      title: '自动合单',
      intro:
        '打开后,这家店铺同一买家、同一地址的订单,在第一张之后这么多分钟内进来、仓库还没动手的,自动合成一个包裹。人工还原过的不再自动合。',
      within: '前后',
      minutes: '分钟内',
      save: '保存',
      changed: '{who} · {at}',
    },
    title: '合单建议',
    intro:
      '同一买家、同一地址、已分仓而仓库还没动手的订单,合起来一个包裹发出。合单不改金额,每张单照常回传各自的店铺。',
    none: '现在没有可以合的订单。',
    act: '合并 {n} 单',
    done: '{n} 单已合到 {what}',
    lines: '{n} 行',
    into: '合到',
    with: '合入',
    undo: '还原合单',
    undoTitle: '还原 {what} 的合单',
    undoBody: '每张订单拿回自己的商品和金额,各自重新分仓、发货。',
    waits: '已合单:随主单一起出库。',
  },
};

export default zh;
