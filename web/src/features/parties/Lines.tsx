import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form } from 'antd';
import { useI18n } from '@/i18n';

interface LinesProps {
  name: string[];
  add: string;
  blank: object;
  children: (index: number) => React.ReactNode;
}

/** Lines that can be added and taken away. */
export function Lines({ name, add, blank, children }: LinesProps) {
  const { t } = useI18n();
  return (
    <Form.List name={name}>
      {(lines, change) => (
        <div className="rt-party-list">
          {lines.map((line) => (
            <div key={line.key} className="rt-party-line">
              {children(line.name)}
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t('parties.removeLine')}
                title={t('parties.removeLine')}
                onClick={() => change.remove(line.name)}
              />
            </div>
          ))}
          <Button type="dashed" icon={<PlusOutlined />} onClick={() => change.add(blank)}>
            {add}
          </Button>
        </div>
      )}
    </Form.List>
  );
}
