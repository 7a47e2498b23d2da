import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import { useI18n } from '@/i18n';
import { SkuSelect } from './SkuSelect';

interface ListProps<Line> {
  name: string;
  add: string;
  blank: Line;
  children: (index: number) => React.ReactNode;
}

/** Lines that can be added and taken away. */
function List<Line>({ name, add, blank, children }: ListProps<Line>) {
  const { t } = useI18n();
  return (
    <Form.List name={['content', name]}>
      {(lines, change) => (
        <div className="rt-sku-list">
          {lines.map((line) => (
            <div key={line.key} className="rt-sku-line">
              {children(line.name)}
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t('catalog.removeLine')}
                title={t('catalog.removeLine')}
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

/** Units beside the base unit. */
export function Units() {
  const { t, fmt } = useI18n();
  const base = Form.useWatch<string | undefined>(['content', 'uom']) ?? 'pcs';
  return (
    <List name="units" add={t('catalog.addUnit')} blank={{ uom: '', factor: '' }}>
      {(index) => (
        <>
          <span>1</span>
          <Form.Item name={[index, 'uom']}>
            <Input placeholder={t('catalog.unit')} aria-label={t('catalog.unit')} maxLength={16} />
          </Form.Item>
          <span>=</span>
          <Form.Item name={[index, 'factor']}>
            <Input
              inputMode="decimal"
              className="rt-number"
              placeholder={t('catalog.factor')}
              aria-label={t('catalog.factor')}
            />
          </Form.Item>
          <span>{fmt.uom(base)}</span>
        </>
      )}
    </List>
  );
}

/** Codes on the packings. */
export function Barcodes() {
  const { t, fmt } = useI18n();
  const base = Form.useWatch<string | undefined>(['content', 'uom']) ?? 'pcs';
  const units = Form.useWatch<{ uom?: string }[] | undefined>(['content', 'units']) ?? [];
  const options = [base, ...units.map((unit) => unit?.uom ?? '')]
    .filter((uom, index, all) => uom && all.indexOf(uom) === index)
    .map((value) => ({ value, label: fmt.uom(value) }));
  return (
    <List name="barcodes" add={t('catalog.addBarcode')} blank={{ code: '', uom: base }}>
      {(index) => (
        <>
          <Form.Item name={[index, 'code']} className="rt-grow">
            <Input
              placeholder={t('catalog.barcode')}
              aria-label={t('catalog.barcode')}
              maxLength={48}
            />
          </Form.Item>
          <Form.Item name={[index, 'uom']}>
            <Select
              options={options}
              aria-label={t('catalog.unit')}
              popupMatchSelectWidth={false}
            />
          </Form.Item>
        </>
      )}
    </List>
  );
}

/** What a kit is made of. */
export function Components() {
  const { t } = useI18n();
  const form = Form.useFormInstance();
  return (
    <List
      name="components"
      add={t('catalog.addComponent')}
      blank={{ sku: '', quantity: { amount: '1', uom: 'pcs' } }}
    >
      {(index) => (
        <>
          <Form.Item name={[index, 'sku']} className="rt-grow">
            <SkuSelect
              onUom={(uom) =>
                form.setFieldValue(['content', 'components', index, 'quantity', 'uom'], uom)
              }
            />
          </Form.Item>
          <span>×</span>
          <Form.Item name={[index, 'quantity', 'amount']}>
            <Input
              inputMode="decimal"
              className="rt-number"
              placeholder={t('catalog.quantity')}
              aria-label={t('catalog.quantity')}
            />
          </Form.Item>
          <Form.Item name={[index, 'quantity', 'uom']}>
            <UnitName />
          </Form.Item>
        </>
      )}
    </List>
  );
}

/** The company's own fields. */
export function Extra() {
  const { t } = useI18n();
  return (
    <List name="extra" add={t('catalog.addExtra')} blank={{ name: '', value: '' }}>
      {(index) => (
        <>
          <Form.Item name={[index, 'name']}>
            <Input
              placeholder={t('catalog.extraName')}
              aria-label={t('catalog.extraName')}
              maxLength={64}
            />
          </Form.Item>
          <Form.Item name={[index, 'value']} className="rt-grow">
            <Input
              placeholder={t('catalog.extraValue')}
              aria-label={t('catalog.extraValue')}
              maxLength={500}
            />
          </Form.Item>
        </>
      )}
    </List>
  );
}

/** The unit of a part: its base unit, told and not chosen. */
function UnitName({ value }: { value?: string }) {
  const { fmt } = useI18n();
  return <span>{fmt.uom(value ?? '')}</span>;
}
