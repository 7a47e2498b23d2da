import { api } from '@/api/client';
import { idempotencyKey } from '@/api/fetch';
import type { Schema } from '@/api/model';
import type { Page } from '@/api/page';
import type { Bilingual } from '@/i18n';
import type { TourStop } from '@/ui/tour/tour';

/** A tour through the work of a job; whoever may do the work may take it. */
export interface JobTour {
  key: string;
  permission: string;
  title: Bilingual;
  stops: readonly TourStop[];
}

const two = (zh: string, en: string): Bilingual => ({ zh, en });
const orders = '/api/purchasing/orders';
const act = (key: string) => `.rt-actions [data-act="${key}"]`;

/** My newest order in one of these states. */
async function orderIn(...states: string[]): Promise<string | null> {
  const { items } = await api.get<Page<Schema<'purchasing.OrderRow'>>>(orders, {
    query: { state: states, sort: '-createdAt', limit: 1 },
  });
  return items[0]?.order.id ?? null;
}

/** A draft to look at: one that is there, or a new one, as the button writes it. */
async function aDraft(): Promise<string> {
  const known = await orderIn('draft');
  if (known) return `/purchasing/orders/${known}`;
  const made = await api.post<Schema<'purchasing.OrderReceipt'>>(
    orders,
    { content: { lines: [] } },
    { idempotencyKey: idempotencyKey() },
  );
  return `/purchasing/orders/${made.id}`;
}

async function anOrderOnItsWay(): Promise<string> {
  const id = await orderIn('awaitingApproval', 'approved', 'released');
  return id ? `/purchasing/orders/${id}` : '/purchasing/orders';
}

async function whatWaits(): Promise<string> {
  const { items } = await api.get<Page<Schema<'approval.InboxItem'>>>('/api/approval/inbox', {
    query: { limit: 1 },
  });
  const first = items[0];
  return first ? `/approval/inbox?approval=${first.approval}` : '/approval/inbox';
}

const waiting: TourStop = {
  path: '/',
  target: '.rt-tasks',
  title: two('等我处理', 'Waiting for me'),
  text: two(
    '每天从这里开始:等你处理的事,最急的在最上面,点开就到单据。',
    'The day begins here: what waits for you, the most urgent on top. A click leads to the document.',
  ),
};

const help: TourStop = {
  target: '.rt-help-button',
  title: two('随时求助', 'Help at hand'),
  text: two(
    '按 ? 看当前页能用的快捷键;导览也从这里再看一遍。',
    'Press ? for the keys of the page you are on; the tour starts again from there.',
  ),
};

/** The one closest to a job first. */
export const tours: readonly JobTour[] = [
  {
    key: 'buyer',
    permission: 'purchasing.edit',
    title: two('采购下单', 'Buying'),
    stops: [
      waiting,
      {
        path: '/purchasing/orders',
        target: '.rt-page-head .ant-btn-primary',
        title: two('新建采购订单', 'New purchase order'),
        text: two(
          '点"新建"或按 N 开一张草稿。也可以从请购、询价定标或协议转来,或者复制旧单。',
          'Press N to open a draft. Orders also come from requisitions, awarded RFQs and agreements, or as copies.',
        ),
      },
      {
        path: aDraft,
        target: '.purchasing-form',
        title: two('写抬头', 'The head'),
        text: two(
          '选供应商,过期资质会马上提示;急单勾"紧急"并写原因,走 60 分钟通道。内容两秒后自动保存。',
          'Choose the supplier; expired documents show at once. Mark what is urgent and say why: it takes the 60-minute channel. All of it is saved after two seconds.',
        ),
      },
      {
        target: '.purchasing-lines-head',
        title: two('加商品', 'Add goods'),
        text: two(
          '按名称、首字母、编码或条码找商品;单价按协议和上次成交带出。几千行可从 Excel 粘贴或导入。',
          'Find goods by name, initials, code or barcode; prices come from agreements and from what was last paid. Paste or import thousands of lines from Excel.',
        ),
      },
      {
        target: act('preview'),
        title: two('提交前先预览', 'Preview before submitting'),
        text: two(
          '谁来审、为什么、最迟几点、预算还剩多少、怎样可以更快,提交前都看得到。',
          'Who will decide, why, by when, what is left of the budget and what would shorten it: all of it before you submit.',
        ),
      },
      {
        target: act('submit'),
        title: two('提交审批', 'Submit'),
        text: two(
          '提交后金额占用预算,第一位审批人马上收到。导览不会替你提交。',
          'Submitting commits the budget and tells the first approver at once. The tour does not submit for you.',
        ),
      },
      {
        path: anOrderOnItsWay,
        target: '.rt-ribbon',
        title: two('一路跟踪', 'Follow it'),
        text: two(
          '红线走到哪里,订单就到哪里:审批、下达、供应商确认交期、收货。审批页签里看等谁、到几点。',
          "The thread shows how far it is: approval, release, the supplier's date, receipt. The approval tab says who has it and until when.",
        ),
      },
      help,
    ],
  },
  {
    key: 'approver',
    permission: 'approval.decide',
    title: two('审批', 'Approving'),
    stops: [
      waiting,
      {
        path: '/approval/inbox',
        target: '.rt-panes-list',
        title: two('一个收件箱', 'One inbox'),
        text: two(
          '所有要你审的单据都在这里,最急的在上面。J/K 上下移动,X 勾选后可批量同意。',
          'Everything that needs your decision, the most urgent on top. J and K move, X selects for several at once.',
        ),
      },
      {
        path: whatWaits,
        target: '.rt-approval-card',
        title: two('先看要点', 'Facts first'),
        text: two(
          '金额、预算剩余、供应商资质、价格对比、库存可售天数,一眼看完;明细折叠在下面。',
          "Amount, budget left, the supplier's documents, price against history, days of cover; the lines are folded below.",
        ),
      },
      {
        target: '.rt-approval-flag, .rt-approval-card',
        title: two('留意标记', 'Mind the flags'),
        text: two(
          '橙、紫色是要留意的事:价格上涨、资质到期、超预算、疑似拆单。每个标记都带证据。',
          'What is amber or plum needs a look: dearer than before, documents ending, over budget, perhaps split. Each comes with its evidence.',
        ),
      },
      {
        target: '.rt-approval-side',
        title: two('为什么到我', 'Why it came to me'),
        text: two(
          '命中哪条规则、哪个版本、前后还有谁审,同类单据上次怎么判。',
          'Which rule in which version, who else decides, and how similar ones ended.',
        ),
      },
      {
        target: act('approve'),
        title: two('作出决定', 'Decide'),
        text: two(
          'A 同意,R 驳回,B 退回修改,意见写在上面。审完自动打开下一件;转办、加签、征询在"更多"里。',
          'A approves, R rejects, B sends back; your words go above. Then the next opens. Giving away, adding approvers and asking stand under More.',
        ),
      },
      {
        path: '/me',
        target: '.rt-away',
        title: two('不在时请人代理', 'While you are away'),
        text: two(
          '选一位同事和起止时间。到期自动结束;代理人办的事会写明"代你",两人的名字都留下。',
          'Name a colleague and a period. It ends by itself; what is done for you says so, with both names.',
        ),
      },
      help,
    ],
  },
  {
    key: 'clerk',
    permission: 'sales.order.review',
    title: two('处理订单', 'Order desk'),
    stops: [
      waiting,
      {
        path: '/sales/orders',
        target: '.rt-views-tabs',
        title: two('订单台', 'Order desk'),
        text: two(
          '按状态分好的订单,数字就是待办。空格看一眼,回车打开,1–5 打旗。',
          'Orders by state; a number is work. Space looks, Enter opens, 1–5 flag.',
        ),
      },
      {
        path: '/sales/review',
        target: '.rt-worklist',
        title: two('审单', 'Review'),
        text: two(
          '只有规则拦下的订单到这里,先写原因。A 通过,H 挂起,可多选。',
          'Only what the rules held back comes here, the reason first. A approves, H holds, several at once.',
        ),
      },
      {
        path: '/sales/exceptions',
        target: '.rt-worklist',
        title: two('异常', 'Exceptions'),
        text: two(
          'M 领到自己名下,按步骤处理,E 处理完成,订单自动回到原处继续走。',
          'M takes it, the steps are written down, E resolves it; the order goes on where it was.',
        ),
      },
      help,
    ],
  },
  {
    key: 'keeper',
    permission: 'fulfilment.pick',
    title: two('仓库一天', 'A day in the warehouse'),
    stops: [
      waiting,
      {
        path: '/fulfilment/waves',
        target: '.rt-page-head',
        title: two('建波次', 'Build a wave'),
        text: two(
          'N 按规则把待拣订单编成波次,按库位顺序拣货。',
          'N builds a wave from what waits, to be picked in the order of the bins.',
        ),
      },
      {
        path: '/fulfilment/pack',
        target: 'main h1',
        title: two('复核打包', 'Pack check'),
        text: two(
          '扫运单或包裹,再逐件扫商品;扫错会停住并说明。',
          'Scan the parcel, then its goods; a wrong scan stops and says why.',
        ),
      },
      {
        path: '/fulfilment/dispatch',
        target: 'main h1',
        title: two('出库确认', 'Dispatch'),
        text: two(
          '货和面单都对上才出库,库存同时减少。',
          'Goods and waybill must match; then stock leaves the books.',
        ),
      },
      {
        path: '/inventory/stock',
        target: '.rt-worklist',
        title: two('库存', 'Stock'),
        text: two(
          '每个数字都能点到流水;盘点差异在"库存调整"里写原因过账。',
          'Every figure leads to its entries; differences of a count are posted with a reason under Adjustments.',
        ),
      },
      help,
    ],
  },
];
