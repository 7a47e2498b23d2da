const states = ['awaitingReview', 'picking', 'shipped', 'held', 'late', 'stopped', 'closed'];
const customers = [
  '宏达电子有限公司',
  '青石家居',
  '海风服饰(名字很长很长的一位客户,用来看看会不会换行)',
  '晨光文具',
];

const orders = Array.from({ length: 1000 }, (_, index) => ({
  id: String(index),
  number: `SO-20261122-${String(index + 1).padStart(6, '0')}`,
  customer: customers[index % customers.length] ?? '',
  shop: ['天猫旗舰店', '京东自营', '抖音小店'][index % 3] ?? '',
  amount: { amount: (((index * 7919) % 123456789) / 100).toFixed(2), currency: 'CNY' },
  lines: (index % 9) + 1,
  state: states[index % states.length] ?? '',
  owner: ['张三', '李四', '王五'][index % 3] ?? '',
  dueAt: new Date(Date.now() + ((index % 40) - 8) * 600_000).toISOString(),
  createdAt: new Date(Date.now() - index * 900_000).toISOString(),
}));

const amountOf = (order: (typeof orders)[number]) => Number(order.amount.amount);

/** The list convention on invented rows: q, filters, sort, limit, after. */
export function listOrders(params: URLSearchParams) {
  const q = params.get('q') ?? '';
  const wanted = params.getAll('state');
  const sort = params.get('sort') ?? '-createdAt';
  const found = orders
    .filter(
      (one) =>
        (wanted.length === 0 || wanted.includes(one.state)) &&
        (one.number + one.customer).includes(q),
    )
    .sort((a, b) => {
      const order = sort.endsWith('amount')
        ? amountOf(a) - amountOf(b)
        : a.createdAt.localeCompare(b.createdAt);
      return sort.startsWith('-') ? -order : order;
    });
  const from = Number(params.get('after') ?? 0);
  const to = from + Number(params.get('limit') ?? 50);
  return {
    items: found.slice(from, to),
    next: to < found.length ? String(to) : null,
    total: { value: found.length, exact: true },
  };
}
