import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { surveysPath, type Survey } from './surveys';

/** Questionnaires that wait for my answer; the link is made when I go there and is mine alone. */
export function MySurveys() {
  const { t, fmt } = useI18n();
  const navigate = useNavigate();
  const [error, setError] = useState<unknown>(null);
  const { data = [] } = useQuery({
    queryKey: ['performance', 'surveys', 'mine'],
    queryFn: () => api.get<Survey[]>(`${surveysPath}/mine`),
  });
  if (data.length === 0) return null;
  async function go(id: string) {
    try {
      const { secret } = await api.post<{ secret: string }>(`${surveysPath}/${id}/my-link`, {});
      await navigate(`/performance/answer/${secret}`);
    } catch (thrown) {
      setError(thrown);
    }
  }
  return (
    <section className="rt-performance-box">
      <h2>{t('performance.survey.mine')}</h2>
      <Refusal error={error} />
      <ul className="rt-performance-list">
        {data.map((it) => (
          <li key={it.id} className="rt-performance-row">
            {it.name}
            <span className="rt-muted">
              {t('performance.survey.closesOn')} {fmt.date(it.closesOn)}
            </span>
            <Button size="small" onClick={() => void go(it.id)}>
              {t('performance.survey.answer')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
