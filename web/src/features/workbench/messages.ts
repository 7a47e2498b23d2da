import type { Messages } from '@/i18n/messages';

const messages: Messages = {
  zh: {
    hello: '{name},今天',
    tasks: {
      title: '等我处理',
      none: '没有等你处理的事。',
      late: '超时 {n}',
      soon: '将到期 {n}',
      claimed: '{name} 在办',
      more: '共 {total} 件',
    },
    checklist: { title: '开箱清单', done: '{done}/{all}', dismiss: '收起清单' },
    figures: {
      title: '我的数字',
      none: '还没有数字。单据开始流转后,这里显示你岗位的关键数字。',
      target: '目标 {target}',
    },
    pace: { title: '各节点用时', caption: 'P90 用时,竖线是限时' },
  },
  en: {
    hello: '{name}, today',
    tasks: {
      title: 'Waiting for me',
      none: 'Nothing waits for you.',
      late: '{n} late',
      soon: '{n} due soon',
      claimed: '{name} is on it',
      more: '{total} in all',
    },
    checklist: { title: 'Getting started', done: '{done} of {all}', dismiss: 'Put away' },
    figures: {
      title: 'My figures',
      none: 'No figures yet. Once documents move, the key figures of your job appear here.',
      target: 'target {target}',
    },
    pace: { title: 'Time at each node', caption: 'P90 time; the tick is the limit' },
  },
};

export default messages;
