const row = (
  username: string,
  name: string,
  roleZh: string,
  roleEn: string,
  jobZh: string,
  jobEn: string,
) => ({
  username,
  name,
  roleZh,
  roleEn,
  jobZh,
  jobEn,
});

export const people = [
  row(
    'admin',
    '管理员',
    '系统管理员',
    'Administrator',
    '组织、权限、接口与日志',
    'People, rights, connections, journal',
  ),
  row(
    'buyer',
    '采购员甲',
    '采购员',
    'Buyer',
    '提交采购单,跟到货',
    'Raises orders, follows deliveries',
  ),
  row(
    'dept.head',
    '采购主管',
    '部门主管',
    'Department head',
    '审批本部门采购',
    'Decides for the department',
  ),
  row(
    'finance.head',
    '财务主管',
    '财务主管',
    'Finance head',
    '审批、预算与付款',
    'Decisions, budget, payments',
  ),
  row('cfo', '财务总监', '财务总监', 'CFO', '超预算与资金', 'Over budget, cash'),
  row(
    'general.manager',
    '总经理',
    '总经理',
    'General manager',
    '大额审批与经营',
    'Large amounts, the business',
  ),
  row('operations', '运营主管', '运营', 'Operations', '节点看板与规则', 'Node board and rules'),
  row('customs', '关务专员', '关务', 'Customs', '报关资料与清关', 'Papers and clearance'),
  row(
    'warehouse',
    '仓管员',
    '仓管员',
    'Warehouse keeper',
    '收货、拣货、复核、出库',
    'Receive, pick, check, dispatch',
  ),
  row('service', '客服专员', '客服', 'Customer service', '审单与异常', 'Reviews and exceptions'),
  row('accountant', '会计', '会计', 'Accountant', '三单匹配与结账', 'Matching and close'),
];

export const about = {
  product: 'Redthread',
  version: '0.1.0',
  mode: 'demo',
  company: '示例商贸',
  firstRun: false,
  signIns: people,
};

export function session(username: string) {
  const person = people.find((one) => one.username === username) ?? people[0];
  return {
    person: {
      id: '1',
      username,
      name: person?.name ?? '',
      department: { id: '1', name: '采购部' },
    },
    roles: [{ code: username, nameZh: person?.roleZh, nameEn: person?.roleEn }],
    permissions: ['sales.order.read', 'sales.order.review', 'monitoring.read'],
    dataScope: 'department',
  };
}

const minutes = [-35, -4, 12, 25, 55, 90, 150, 400, 1500, 3000];
const titles = [
  ['审批采购订单:宏达电子 30,000.00', 'Approve purchase order: Hongda 30,000.00'],
  ['复核包裹重量差异', 'Check parcel weight difference'],
  ['审单:收货地址含糊', 'Review order: unclear address'],
  ['催到货:蓝牙耳机 黑', 'Chase delivery: earphones, black'],
];

export function tasks() {
  const items = minutes.map((minute, index) => {
    const [titleZh = '', titleEn = ''] = titles[index % titles.length] ?? [];
    return {
      id: String(index),
      titleZh,
      titleEn,
      kind: 'approval',
      state: 'open',
      document: { number: `PO-20261122-0001${20 + index}`, path: '/gallery/document' },
      dueAt: new Date(Date.now() + minute * 60_000).toISOString(),
      claimedBy: index === 3 ? '李四' : null,
    };
  });
  return { items, next: null, total: { value: items.length, exact: true } };
}

const figure = (
  code: string,
  labelZh: string,
  labelEn: string,
  value: number | string,
  unit: string | null,
  target: number | null,
  tone: string | null,
) => ({
  code,
  labelZh,
  labelEn,
  value,
  unit,
  target,
  tone,
  path: '/gallery/orders',
});

export const figures = {
  items: [
    figure('onTime', '准时发货率', 'Shipped on time', 0.982, 'percent', 0.95, 'ok'),
    figure('cycle', '审批平均用时', 'Approval time', 4320, 'seconds', 7200, null),
    figure('late', '超时节点', 'Late nodes', 17, null, 0, 'overdue'),
    figure('exceptions', '异常订单', 'Exceptions', 4, null, null, 'exception'),
    figure('collected', '本月回款', 'Collected this month', '1286000', 'CNY', null, null),
    figure('oversold', '超卖', 'Oversold', 0, null, 0, null),
  ],
};
