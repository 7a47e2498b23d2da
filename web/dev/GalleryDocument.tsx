import { Alert } from 'antd';
import { useMemo } from 'react';
import { ProblemError } from '@/api/problem';
import { ChartCard } from '@/ui/charts/ChartCard';
import { DocumentPage } from '@/ui/document/DocumentPage';
import { Why } from '@/ui/Why';

const due = new Date(Date.now() + 25 * 60_000).toISOString();
const days = ['11-16', '11-17', '11-18', '11-19', '11-20', '11-21', '11-22'];
const hours = [3.2, 2.9, 3.4, 2.1, 1.8, 1.4, 1.2];

export default function GalleryDocument() {
  const option = useMemo(
    () => ({
      xAxis: { data: days },
      series: [{ name: '小时', type: 'bar', data: hours, barWidth: 24 }],
    }),
    [],
  );
  const why = {
    rule: '金额满5000元的采购由部门主管审批',
    version: '12',
    nearest: '低于5000元时自动通过',
  };
  return (
    <DocumentPage
      number="PO-20261122-000123"
      backPath="/gallery/orders"
      status={{ tone: 'waiting', zh: '待审批', en: 'Awaiting approval' }}
      dueAt={due}
      facts={[
        { label: '供应商', value: '宏达电子·资质至 2027-03' },
        { label: '金额', value: '¥30,000.00' },
        { label: '预算剩余', value: '¥20,000.00' },
        { label: '到货', value: '2026-12-01' },
        {
          label: '审批人',
          value: (
            <>
              李四 <Why why={why} />
            </>
          ),
        },
      ]}
      steps={[
        { id: '1', title: '请购', state: 'done', owner: '采购员甲' },
        { id: '2', title: '订单', state: 'done', owner: '采购员甲' },
        { id: '3', title: '审批', state: 'now', owner: '李四' },
        { id: '4', title: '下达', state: 'expected' },
        { id: '5', title: '收货', state: 'expected' },
        { id: '6', title: '付款', state: 'expected' },
      ]}
      tabs={[
        {
          key: 'lines',
          label: '行 24',
          children: (
            <ChartCard
              title="审批周期(小时)"
              option={option}
              table={{
                columns: ['日期', '小时'],
                rows: days.map((day, i) => [day, hours[i] ?? 0]),
              }}
              height={240}
            />
          ),
        },
        { key: 'approval', label: '审批', children: <Alert title="—" /> },
      ]}
      waiting="等李四审批,14:30 前"
      position={{ index: 3, total: 12, next: '/gallery/document' }}
      actions={[
        { key: 'withdraw', label: '撤回', run: () => undefined },
        { key: 'copy', label: '复制', more: true, run: () => undefined },
        {
          key: 'submit',
          label: '提交变更',
          primary: true,
          keys: 'Mod+Enter',
          run: () =>
            Promise.reject(
              new ProblemError({
                type: '/problems/budget/severe-overrun',
                title: '超预算',
                status: 422,
                detail: '本季度预算剩余20000元,当前订单金额30000元,超预算10000元。请先调整预算。',
              }),
            ),
        },
      ]}
    />
  );
}
