import type { Bilingual } from '@/i18n';
import type { StatusMap } from '@/ui/tone';
import type { Channel, Connection, Delivery, Detail } from './model';

export const channelNames: Record<Channel, Bilingual> = {
  'in-app': { zh: '站内', en: 'In the app' },
  mail: { zh: '邮件', en: 'Mail' },
  sms: { zh: '短信', en: 'SMS' },
  wecom: { zh: '企业微信', en: 'WeCom' },
  group: { zh: '群机器人', en: 'Group' },
};

export const deliveryStates: StatusMap<Delivery['state']> = {
  waiting: { tone: 'waiting', zh: '等待', en: 'Waiting' },
  delivered: { tone: 'ok', zh: '已送达', en: 'Delivered' },
  failed: { tone: 'exception', zh: '失败', en: 'Failed' },
};

export const outcomes: Record<Detail['attempts'][number]['outcome'], Bilingual> = {
  taken: { zh: '已接收', en: 'Taken' },
  refused: { zh: '拒绝', en: 'Refused' },
  failed: { zh: '未成', en: 'Failed' },
  throttled: { zh: '限流', en: 'Throttled' },
  down: { zh: '中断', en: 'Down' },
};

export type ConnectionState = 'works' | 'fails' | 'rests' | 'off';
export const connectionStates: StatusMap<ConnectionState> = {
  works: { tone: 'ok', zh: '在用', en: 'In use' },
  fails: { tone: 'soon', zh: '出错', en: 'Failing' },
  rests: { tone: 'exception', zh: '中断', en: 'Down' },
  off: { tone: 'closed', zh: '停用', en: 'Off' },
};

export function connectionState(one: Connection): ConnectionState {
  if (!one.active) return 'off';
  if (one.pausedUntil) return 'rests';
  return one.failures > 0 ? 'fails' : 'works';
}
