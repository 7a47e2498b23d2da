import { two, type Words } from './two';

/** What was done about alerts and their rules. */
export const alertActs: Words = {
  'alert-raised': two('发出预警', 'Alert raised'),
  'alert-settled': two('预警自行解除', 'Alert settled by itself'),
  'alert-claimed': two('认领预警', 'Alert taken'),
  'alert-assigned': two('分派预警', 'Alert given to somebody'),
  'alert-commented': two('备注预警', 'Alert commented'),
  'alert-muted': two('预警静默', 'Alert silenced'),
  'alert-solved': two('处理预警', 'Alert solved'),
  'alert-reviewed': two('写入改进', 'What was changed written in'),
  'alert-useful': two('预警反馈有用', 'Alert found useful'),
  'alert-useless': two('预警反馈没用', 'Alert found not useful'),
  'alert-rule-drafted': two('起草预警规则', 'Alert rule drafted'),
  'alert-rule-published': two('发布预警规则', 'Alert rule published'),
  'alert-rule-on': two('启用预警规则', 'Alert rule switched on'),
  'alert-rule-off': two('停用预警规则', 'Alert rule switched off'),
  'alert-rule-muted': two('预警规则静默', 'Alert rule silenced'),
  'alert-rule-unmuted': two('预警规则恢复', 'Alert rule speaks again'),
};
