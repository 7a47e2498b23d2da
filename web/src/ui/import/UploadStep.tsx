import { InboxOutlined } from '@ant-design/icons';
import { Spin, Upload } from 'antd';
import { useI18n } from '@/i18n';

export function UploadStep({ busy, onFile }: { busy: boolean; onFile: (file: File) => void }) {
  const { t } = useI18n();
  return (
    <Spin spinning={busy}>
      <Upload.Dragger
        accept=".xlsx,.csv,.tsv,.txt,.gz"
        showUploadList={false}
        beforeUpload={(file) => {
          onFile(file);
          return false;
        }}
      >
        <p className="rt-import-icon">
          <InboxOutlined />
        </p>
        <p>{t('ui.import.drop')}</p>
        <p className="rt-muted">{t('ui.import.hint')}</p>
      </Upload.Dragger>
    </Spin>
  );
}
