import { LeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { useI18n } from '@/i18n';
import { AlertCard } from './AlertCard';
import { useAlert } from './model';
import './alerts.css';

/** One alert: its facts, why it spoke, what was done. */
export default function AlertPage() {
  const { id = '' } = useParams();
  const { t, pick } = useI18n();
  const navigate = useNavigate();
  const { data } = useAlert(id);
  return (
    <article className="rt-alerts-page">
      <header className="rt-page-head">
        <Button
          type="text"
          icon={<LeftOutlined />}
          aria-label={t('ui.back')}
          onClick={() => void navigate('/monitoring/alerts')}
        />
        <h1>{data ? pick({ zh: data.line.ruleZh, en: data.line.ruleEn }) : t('alerts.title')}</h1>
      </header>
      <section className="rt-alerts-panel">
        <AlertCard id={id} />
      </section>
    </article>
  );
}
