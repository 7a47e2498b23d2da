import { Checkbox, DatePicker, Form, Input, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import { useI18n } from '@/i18n';
import { useCategories } from './catalog';
import { Barcodes, Components, Extra, Units } from './SkuLists';
import { serialKinds, storages } from './form';
import { categoryOptions } from './tree';

const currencies = ['CNY', 'USD', 'EUR', 'GBP', 'HKD', 'JPY'].map((value) => ({ value }));
const day = {
  getValueProps: (value: string | null) => ({ value: value ? dayjs(value) : null }),
  normalize: (value: dayjs.Dayjs | null) => value?.format('YYYY-MM-DD') ?? null,
};

/** The fields of an item; their paths are the request's own, so that a problem finds its field. */
export function SkuFields({ fresh, kit }: { fresh: boolean; kit: boolean }) {
  const { t } = useI18n();
  return (
    <div className="rt-sku-form">
      <section>
        <h2>{t('catalog.section.base')}</h2>
        <Base fresh={fresh} />
      </section>
      <section>
        <h2>{t('catalog.section.rules')}</h2>
        <Rules />
      </section>
      <section>
        <h2>{t('catalog.section.packing')}</h2>
        <Units />
        <Barcodes />
      </section>
      {(fresh || kit) && (
        <section>
          <h2>{t('catalog.section.kit')}</h2>
          <p className="rt-muted">{t('catalog.kitHint')}</p>
          <Components />
        </section>
      )}
      <section>
        <h2>{t('catalog.section.extra')}</h2>
        <Extra />
      </section>
    </div>
  );
}

function Base({ fresh }: { fresh: boolean }) {
  const { t } = useI18n();
  const categories = useCategories();
  const required = { required: true, message: t('catalog.required') };
  return (
    <div className="rt-sku-grid">
      <Form.Item name="sku" label={t('catalog.sku')} rules={[required]}>
        <Input disabled={!fresh} maxLength={64} autoFocus={fresh} />
      </Form.Item>
      <Form.Item name={['content', 'uom']} label={t('catalog.uom')} rules={[required]}>
        <Input disabled={!fresh} maxLength={16} title={fresh ? undefined : t('catalog.uomFixed')} />
      </Form.Item>
      <Form.Item
        name={['content', 'name']}
        label={t('catalog.name')}
        rules={[required]}
        className="rt-wide"
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name={['content', 'nameEn']} label={t('catalog.nameEn')} className="rt-wide">
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name={['content', 'spec']} label={t('catalog.spec')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name={['content', 'category']} label={t('catalog.category')}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={categoryOptions(categories.data ?? [])}
        />
      </Form.Item>
      <Price name="price" label={t('catalog.price')} />
      <Price name="cost" label={t('catalog.cost')} />
      <Form.Item name={['content', 'imageUrl']} label={t('catalog.imageUrl')} className="rt-wide">
        <Input maxLength={480} inputMode="url" />
      </Form.Item>
    </div>
  );
}

function Price({ name, label }: { name: 'price' | 'cost'; label: string }) {
  return (
    <div className="rt-sku-price">
      <Form.Item name={['content', name, 'amount']} label={label}>
        <Input inputMode="decimal" className="rt-number" />
      </Form.Item>
      <Form.Item name={['content', name, 'currency']} label=" ">
        <Select options={currencies} aria-label={label} />
      </Form.Item>
    </div>
  );
}

function Rules() {
  const { t } = useI18n();
  const lots = Form.useWatch<boolean | undefined>(['content', 'measures', 'lotTracked']);
  return (
    <div className="rt-sku-grid">
      <div className="rt-wide rt-sku-checks">
        <Check name={['content', 'flags', 'regular']} label={t('catalog.regular')} />
        <Check name={['content', 'flags', 'highValue']} label={t('catalog.highValue')} />
        <Check
          name={['content', 'flags', 'newUntilReceived']}
          label={t('catalog.newUntilReceived')}
        />
        <Check name={['content', 'measures', 'lotTracked']} label={t('catalog.lotTracked')} />
      </div>
      <Form.Item name={['content', 'flags', 'newUntil']} label={t('catalog.newUntil')} {...day}>
        <DatePicker />
      </Form.Item>
      <Form.Item name={['content', 'measures', 'shelfLifeDays']} label={t('catalog.shelfLifeDays')}>
        <InputNumber disabled={!lots} min={1} max={36500} precision={0} />
      </Form.Item>
      <Form.Item name={['content', 'measures', 'weightGrams']} label={t('catalog.weightGrams')}>
        <Input inputMode="decimal" className="rt-number" />
      </Form.Item>
      <Form.Item name={['content', 'measures', 'volumeCm3']} label={t('catalog.volumeCm3')}>
        <Input inputMode="decimal" className="rt-number" />
      </Form.Item>
      <Form.Item name={['content', 'measures', 'storage']} label={t('catalog.storage')}>
        <Select
          options={storages.map((value) => ({ value, label: t(`catalog.storages.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name={['content', 'measures', 'serials']} label={t('catalog.serials')}>
        <Select
          options={serialKinds.map((value) => ({
            value,
            label: t(`catalog.serialKinds.${value}`),
          }))}
        />
      </Form.Item>
    </div>
  );
}

function Check({ name, label }: { name: string[]; label: string }) {
  return (
    <Form.Item name={name} valuePropName="checked" noStyle>
      <Checkbox>{label}</Checkbox>
    </Form.Item>
  );
}
