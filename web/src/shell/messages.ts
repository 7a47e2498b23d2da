import type { Messages } from '@/i18n/messages';

const messages: Messages = {
  zh: {
    home: '回到工作台',
    skip: '跳到正文',
    noRight: {
      title: '已拦截:你没有查看此页的权限。',
      text: '如需使用,请联系管理员在“组织权限”中授权。',
    },
    notFound: { title: '没有这个页面', text: '地址 {path} 不存在,可能已经移动。' },
    crash: {
      title: '这个页面出错了',
      text: '其他页面不受影响。重新载入通常可以恢复。',
      reload: '重新载入',
    },
    keys: { search: '搜索', fold: '折叠菜单' },
    search: { hint: '搜索单号、运单、SKU、页面', none: '没有找到', page: '页面' },
    menu: {
      label: '主菜单',
      workbench: '工作台',
      purchasing: '采购',
      sales: '销售',
      warehouse: '仓储',
      finance: '资金',
      monitoring: '监控',
      insight: '分析',
      rules: '规则与流程',
      master: '基础资料',
      system: '系统',
    },
    bell: { title: '将到期与超时', none: '没有将到期或超时的待办。' },
    work: {
      title: '任务',
      running: '进行中',
      done: '已完成',
      cancelled: '已取消',
      failed: '失败',
      forget: '清除已结束',
    },
    me: { menu: '我的菜单', page: '我的', out: '退出登录' },
    help: {
      title: '帮助',
      keys: '本页快捷键',
      marks: '怎样读标记',
      marksText: '标签说状态,时钟说紧急:橙色是超时,黄色是将到期。红色只用于红线和已被拦截的操作。',
    },
    bottom: { tasks: '待办', search: '搜索', scan: '扫码', me: '我的' },
  },
  en: {
    home: 'Back to the workbench',
    skip: 'Skip to content',
    noRight: {
      title: 'Stopped: you have no right to see this page.',
      text: 'If you need it, ask an administrator to grant it under People.',
    },
    notFound: { title: 'No such page', text: 'There is nothing at {path}; it may have moved.' },
    crash: {
      title: 'This page failed',
      text: 'The other pages still work. Loading again usually helps.',
      reload: 'Load again',
    },
    keys: { search: 'Search', fold: 'Fold the menu' },
    search: { hint: 'Search number, waybill, SKU, page', none: 'Nothing found', page: 'Page' },
    menu: {
      label: 'Main menu',
      workbench: 'Workbench',
      purchasing: 'Purchasing',
      sales: 'Sales',
      warehouse: 'Warehouse',
      finance: 'Finance',
      monitoring: 'Monitoring',
      insight: 'Insight',
      rules: 'Rules & standards',
      master: 'Master data',
      system: 'System',
    },
    bell: { title: 'Due soon and late', none: 'Nothing is due soon or late.' },
    work: {
      title: 'Long work',
      running: 'running',
      done: 'done',
      cancelled: 'cancelled',
      failed: 'failed',
      forget: 'Clear finished',
    },
    me: { menu: 'My menu', page: 'Me', out: 'Sign out' },
    help: {
      title: 'Help',
      keys: 'Keys on this page',
      marks: 'How to read the marks',
      marksText:
        'The tag says the state, the clock says how urgent: orange is late, yellow is due soon. Red is only the thread and what was stopped.',
    },
    bottom: { tasks: 'Tasks', search: 'Search', scan: 'Scan', me: 'Me' },
  },
};

export default messages;
