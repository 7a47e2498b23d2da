import type { Messages } from '@/i18n/messages';

const messages: Messages = {
  zh: {
    title: '消息',
    what: '内容',
    kind: '类型',
    at: '时间',
    state: '状态',
    all: '全部',
    unread: '未读',
    read: '标为已读',
    readAll: '全部已读',
    preferences: '接收设置',
    about: '关掉的类型不再进收件箱;之前收到的不变。消息保留 90 天。',
    empty: '没有消息。派给你的异常、超时的待办、导入结果会出现在这里。',
    search: '单号或内容',
  },
  en: {
    title: 'Messages',
    what: 'Message',
    kind: 'Kind',
    at: 'Time',
    state: 'State',
    all: 'All',
    unread: 'Unread',
    read: 'Mark read',
    readAll: 'Mark all read',
    preferences: 'What to hear of',
    about:
      'Kinds that are off no longer come to the inbox; what is there stays. Messages are kept for 90 days.',
    empty: 'No messages. Exceptions given to you, late tasks and imports that ended appear here.',
    search: 'Number or words',
  },
};

export default messages;
