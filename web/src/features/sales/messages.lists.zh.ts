import type { MessageTree } from '@/i18n/messages';

/** Words of the blacklist and whitelist. */
const zh: MessageTree = {
  lists: {
    title: '黑白名单',
    list: '名单',
    side: { black: '黑名单', white: '白名单' },
    by: '依据',
    subject: { phone: '电话', address: '地址', buyer: '买家账号', sku: '商品' },
    hint: {
      phone: '完整号码,例如 13800138000',
      address: '省、市、区、街道合起来要包含的词,多个词用空格隔开',
      buyer: '店铺里的买家编号或昵称',
      sku: '商品编码',
    },
    value: '内容',
    reason: '理由',
    skips: '免审原因',
    skipsHint: '只免除选中的人工审核原因;付款、地址、库存和财务放行不会免除',
    shop: '店铺',
    allShops: '全部店铺',
    valid: '有效期',
    from: '生效日期',
    to: '失效日期',
    today: '今天',
    openEnd: '长期',
    addedAt: '添加时间',
    addedBy: '添加人',
    added: '{who} 于 {at} 添加',
    endedBy: '{who} 于 {at} 停用:{why}',
    open: '使用中',
    ended: '已停用',
    search: '内容或理由',
    add: '添加到名单',
    import: '导入名单',
    end: '停用',
    endTitle: '停用 {n} 条名单',
    endBody: '停用后不再影响新审核的订单;条目仍可查。',
    endedAlready: '已经停用',
    empty: '名单上还没有人。黑名单上的订单转人工审核,白名单上的订单免除指定的人工审核原因。',
  },
};

export default zh;
