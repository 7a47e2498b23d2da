import type { Lane, ThreadModel, ThreadNode, ThreadState } from '@/ui/thread/model';

const now = Date.parse('2026-11-22T06:05:00Z');
const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString();

function node(
  id: string,
  lane: Lane,
  title: string,
  state: ThreadState,
  minutes: number,
  more: Partial<ThreadNode> = {},
): ThreadNode {
  const when = state === 'expected' ? { dueAt: at(minutes) } : { at: at(minutes) };
  return { id, lane, title, state, ...when, ...more };
}

/** An order that is late at the pack check. */
export function galleryThread(): ThreadModel {
  const nodes = [
    node('order', 'information', '订单', 'done', -2100, {
      number: 'SO-…0123',
      owner: '天猫旗舰店',
      link: '/gallery/document',
    }),
    node('pay', 'money', '收款', 'done', -2095, { number: '¥1,299.00' }),
    node('check', 'information', '校验', 'done', -300, { owner: '自动' }),
    node('review', 'information', '审单', 'done', -280, {
      owner: '自动',
      why: {
        rule: '金额低于5000且地址完整',
        version: '12',
        facts: [
          { label: '金额', value: '1,299.00' },
          { label: '风险', value: '低' },
        ],
        nearest: '金额达到5000时转人工',
      },
    }),
    node('reserve', 'goods', '锁库', 'done', -270, { number: '华东仓', owner: '自动' }),
    node('pick', 'goods', '拣货', 'done', -120, { number: 'W-0087', owner: '赵六' }),
    node('pack', 'goods', '复核', 'overdue', -65, {
      owner: '王五',
      dueAt: at(-35),
      usedSeconds: 3900,
      limitSeconds: 1800,
      facts: [{ label: '等', value: '称重' }],
    }),
    node('ship', 'goods', '出库', 'expected', 30, { owner: '发货组' }),
    node('report', 'information', '回传', 'expected', 35, { owner: '自动' }),
    node('sign', 'goods', '签收', 'expected', 2900, { owner: '承运商' }),
    node('settle', 'money', '结算', 'expected', 13000, { owner: '会计' }),
  ];
  const pairs =
    'order>pay order>check check>review review>reserve reserve>pick pick>pack pack>ship ship>report review>report ship>sign sign>settle pay>settle';
  const edges = pairs.split(' ').map((pair) => {
    const [from = '', to = ''] = pair.split('>');
    return { from, to };
  });
  return { now: at(0), nodes, edges };
}
