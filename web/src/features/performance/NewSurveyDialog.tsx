import { DatePicker, Form, Input, Modal, Segmented, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { companyDay } from '@/ui/companyDay';
import { FormDialog } from '@/ui/FormDialog';
import { useDepartments } from './departments';
import { useRefresh } from './model';
import { surveysPath, type NewSurvey } from './surveys';
import { groupsOf, questionsOf } from './surveyText';

interface Values {
  name: string;
  audience: 'staff' | 'customers';
  rhythm: 'once' | 'monthly' | 'quarterly';
  days: [Dayjs, Dayjs];
  questions: string;
  departments: string[];
  groups: string;
}

/** Opens a questionnaire; links of customers are shown once. */
export function NewSurveyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  const refresh = useRefresh();
  const departments = useDepartments();
  const [form] = Form.useForm<Values>();
  const audience = Form.useWatch('audience', form) ?? 'staff';
  const [links, setLinks] = useState<string[]>([]);
  if (links.length > 0) {
    return (
      <Modal
        open
        title={t('performance.survey.linksTitle')}
        footer={null}
        onCancel={onClose}
        width={640}
      >
        <p>{t('performance.survey.linksBody')}</p>
        <Input.TextArea
          readOnly
          rows={10}
          value={links
            .map((secret) => `${window.location.origin}/performance/answer/${secret}`)
            .join('\n')}
        />
      </Modal>
    );
  }
  return (
    <FormDialog<Values>
      form={form}
      width={640}
      title={t('performance.survey.new')}
      ok={t('performance.survey.send')}
      initialValues={{
        audience: 'staff',
        rhythm: 'monthly',
        days: [dayjs(companyDay()), dayjs(companyDay(14))],
      }}
      onSend={async (
        { name, rhythm, days, questions, audience: whom, ...asked },
        idempotencyKey,
      ) => {
        const opened = await api.post<NewSurvey>(
          surveysPath,
          {
            name,
            rhythm,
            audience: whom,
            opensOn: days[0].format('YYYY-MM-DD'),
            closesOn: days[1].format('YYYY-MM-DD'),
            questions: questionsOf(questions),
            groups: whom === 'staff' ? asked.departments : groupsOf(asked.groups),
          },
          { idempotencyKey },
        );
        await refresh();
        setLinks([...opened.links]);
        if (opened.links.length === 0) onClose();
      }}
      onSent={() => undefined}
      onClose={onClose}
    >
      <Form.Item name="name" label={t('performance.survey.name')} rules={[{ required: true }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="audience" label={t('performance.survey.audience')}>
        <Segmented
          options={(['staff', 'customers'] as const).map((value) => ({
            value,
            label: t(`performance.survey.${value}`),
          }))}
        />
      </Form.Item>
      {audience === 'staff' ? (
        <Form.Item
          name="departments"
          label={t('performance.survey.groups')}
          rules={[{ required: true }]}
        >
          <Select
            mode="multiple"
            optionFilterProp="label"
            options={departments
              .filter(({ active }) => active)
              .map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Form.Item>
      ) : (
        <Form.Item
          name="groups"
          label={t('performance.survey.links')}
          extra={t('performance.survey.linksHint')}
          rules={[{ required: true }]}
        >
          <Input.TextArea rows={2} />
        </Form.Item>
      )}
      <Form.Item name="rhythm" label={t('performance.survey.rhythm')}>
        <Select
          options={(['once', 'monthly', 'quarterly'] as const).map((value) => ({
            value,
            label: t(`performance.survey.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="days" label={t('performance.days')}>
        <DatePicker.RangePicker allowClear={false} />
      </Form.Item>
      <Form.Item
        name="questions"
        label={t('performance.survey.questions')}
        extra={t('performance.survey.questionsHint')}
        rules={[{ required: true }]}
      >
        <Input.TextArea rows={4} />
      </Form.Item>
    </FormDialog>
  );
}
