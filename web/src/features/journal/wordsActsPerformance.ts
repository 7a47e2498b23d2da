import { two, type Words } from './two';

/** What is done about figures of people, scorecards and questionnaires. */
export const performanceActs: Words = {
  'kpi-target-set': two('设指标目标', 'KPI target set'),
  'kpi-objection-filed': two('提出绩效申诉', 'Figure contested'),
  'kpi-objection-answered': two('答复绩效申诉', 'Objection answered'),
  'scorecards-closed': two('考核关账', 'Scorecards closed'),
  'scorecard-weighed': two('改考核权重', 'Scorecard weighed'),
  'incentive-rule-changed': two('改激励规则', 'Incentives changed'),
  'survey-opened': two('开始问卷', 'Questionnaire opened'),
  'survey-closed': two('结束问卷', 'Questionnaire closed'),
  'suggestion-picked': two('采为建议', 'Suggestion taken'),
  'suggestion-drafted': two('建议写入草稿', 'Suggestion noted in draft'),
  'suggestion-done': two('建议已落实', 'Suggestion done'),
  'suggestion-declined': two('建议不采用', 'Suggestion declined'),
};
