import { Button, Form, Input, Segmented, Switch, TimePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import type { MyPreferences } from './model';
import { useCommand } from './useCommand';

interface Draft {
  language: MyPreferences['language'];
  quiet: boolean;
  hours: [Dayjs, Dayjs];
  wecomUser: string;
}

const time = (text: string) => dayjs(text, 'HH:mm');

/** Language, quiet hours and addresses. */
export function ReaderForm({ mine }: { mine: MyPreferences }) {
  const { t } = useI18n();
  const [form] = Form.useForm<Draft>();
  const { busy, error, run } = useCommand(form);
  const quiet = Form.useWatch('quiet', form);
  const save = ({ language, quiet: wanted, hours, wecomUser }: Draft) =>
    run(() =>
      api.put('/api/notification/preferences', {
        language,
        quietFrom: wanted ? hours[0].format('HH:mm') : null,
        quietUntil: wanted ? hours[1].format('HH:mm') : null,
        wecomUser,
      }),
    );
  return (
    <Form
      form={form}
      className="rt-card rt-reader"
      layout="vertical"
      initialValues={{
        language: mine.language,
        quiet: Boolean(mine.quietFrom),
        hours: [time(mine.quietFrom ?? '22:00'), time(mine.quietUntil ?? '08:00')],
        wecomUser: mine.wecomUser,
      }}
      onFinish={(draft) => void save(draft)}
    >
      <Refusal error={error} />
      <Form.Item name="language" label={t('notification.language')}>
        <Segmented
          options={[
            { value: 'zh', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
        />
      </Form.Item>
      <Form.Item label={t('notification.quiet')} extra={t('notification.quietHint')}>
        <span className="rt-reader-quiet">
          <Form.Item name="quiet" valuePropName="checked" noStyle>
            <Switch aria-label={t('notification.quiet')} />
          </Form.Item>
          <Form.Item name="hours" noStyle>
            <TimePicker.RangePicker
              format="HH:mm"
              minuteStep={15}
              order={false}
              allowClear={false}
              disabled={!quiet}
            />
          </Form.Item>
        </span>
      </Form.Item>
      <Form.Item
        name="wecomUser"
        label={t('notification.wecomUser')}
        extra={t('notification.wecomUserHint')}
      >
        <Input maxLength={64} />
      </Form.Item>
      <Form.Item label={t('notification.addresses')}>
        <span className="rt-muted">
          {mine.phone || t('notification.noPhone')} · {mine.email || t('notification.noEmail')}
        </span>
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('notification.save')}
      </Button>
    </Form>
  );
}
