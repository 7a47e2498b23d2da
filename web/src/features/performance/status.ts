import type { StatusMap } from '@/ui/tone';
import type { FactLine, MonthView, Objection } from './model';

export const objectionStatus: StatusMap<Objection['state']> = {
  open: { tone: 'waiting', zh: '待答复', en: 'To be answered' },
  accepted: { tone: 'ok', zh: '已采纳', en: 'Accepted' },
  refused: { tone: 'closed', zh: '未采纳', en: 'Not accepted' },
};

export const goodStatus = {
  good: { tone: 'ok', zh: '合格', en: 'Good' },
  bad: { tone: 'overdue', zh: '不合格', en: 'Fails' },
} as const;

export const countsStatus: StatusMap<Exclude<FactLine['counts'], 'fully'>> = {
  excluded: { tone: 'closed', zh: '已剔除', en: 'Excluded' },
  corrected: { tone: 'progress', zh: '已更正', en: 'Corrected' },
};

export const metStatus = {
  met: { tone: 'ok', zh: '达标', en: 'Met' },
  missed: { tone: 'overdue', zh: '未达标', en: 'Missed' },
} as const;

export const offStatus = { tone: 'closed', zh: '未启用', en: 'Off' } as const;

export const resultStatus: StatusMap<MonthView['results'][number]['kind']> = {
  star: { tone: 'ok', zh: '数字化达人', en: 'Digital star' },
  team: { tone: 'ok', zh: '优秀团队', en: 'Team reward' },
  promotion: { tone: 'progress', zh: '优先晋升', en: 'Promotion list' },
  bonus: { tone: 'ok', zh: '奖金', en: 'Bonus' },
  retraining: { tone: 'soon', zh: '再培训', en: 'Retraining' },
};
