import { FormOutlined, RiseOutlined, TeamOutlined, TrophyOutlined } from '@ant-design/icons';
import { defineFeature } from '@/ui/feature';

const people = 'performance.people';
const surveys = 'performance.surveys';

export default defineFeature({
  routes: [
    { path: '/performance/me', page: () => import('./MePage') },
    { path: '/performance/people', page: () => import('./PeoplePage'), permission: people },
    { path: '/performance/people/:user', page: () => import('./PersonPage'), permission: people },
    { path: '/performance/kpis', page: () => import('./KpisPage') },
    { path: '/performance/scorecards', page: () => import('./ScorecardsPage') },
    { path: '/performance/surveys', page: () => import('./SurveysPage'), permission: surveys },
    { path: '/performance/surveys/:id', page: () => import('./SurveyPage'), permission: surveys },
    { path: '/performance/answer/:token', page: () => import('./AnswerPage'), open: true },
  ],
  menu: [
    {
      path: '/performance/me',
      group: 'insight',
      order: 40,
      title: { zh: '我的绩效', en: 'My performance' },
      icon: <RiseOutlined />,
    },
    {
      path: '/performance/people',
      group: 'insight',
      order: 41,
      title: { zh: '绩效', en: 'People' },
      icon: <TeamOutlined />,
    },
    {
      path: '/performance/scorecards',
      group: 'insight',
      order: 42,
      title: { zh: '考核', en: 'Scorecards' },
      icon: <TrophyOutlined />,
    },
    {
      path: '/performance/surveys',
      group: 'insight',
      order: 60,
      title: { zh: '调查', en: 'Surveys' },
      icon: <FormOutlined />,
    },
  ],
});
