import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, DatePicker, Form, Input, InputNumber, Segmented, Select, Switch } from 'antd';
import type { Shop } from '@/api/shops';
import { useI18n } from '@/i18n';
import { choices, shortages, useGiftCategories, type GiftRule } from './gifts';
import { provinces } from './provinces';
import { SkuField } from './SkuField';

function useNeeded() {
  const { t } = useI18n();
  return [{ required: true, message: t('ui.required') }];
}

/** Name, time, shops and conditions of a gift rule. */
export function GiftWhenFields({ shops }: { shops: Shop[] }) {
  const { t, pick } = useI18n();
  const needed = useNeeded();
  const categories = useGiftCategories();
  return (
    <>
      <Form.Item name="name" label={t('sales.gifts.name')} rules={needed}>
        <Input maxLength={100} placeholder={t('sales.gifts.nameHint')} />
      </Form.Item>
      <div className="sales-gift-pair">
        <Form.Item name="startsAt" label={t('sales.gifts.startsAt')} rules={needed}>
          <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />
        </Form.Item>
        <Form.Item name="endsAt" label={t('sales.gifts.endsAt')} rules={needed}>
          <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />
        </Form.Item>
      </div>
      <Form.Item name="shops" label={t('sales.gifts.shops')}>
        <Select
          mode="multiple"
          allowClear
          placeholder={t('sales.gifts.allShops')}
          options={shops.map(({ id, content }) => ({ value: id, label: content.name }))}
        />
      </Form.Item>
      <h3>{t('sales.gifts.when')}</h3>
      <p className="rt-muted">{t('sales.gifts.whenHint')}</p>
      <div className="sales-gift-pair">
        <Form.Item name="leastAmount" label={t('sales.gifts.leastAmount')}>
          <Input className="rt-number" inputMode="decimal" maxLength={16} />
        </Form.Item>
        <Form.Item name="mostAmount" label={t('sales.gifts.mostAmount')}>
          <Input className="rt-number" inputMode="decimal" maxLength={16} />
        </Form.Item>
      </div>
      <Form.Item name="goodsSkus" label={t('sales.gifts.goodsSkus')}>
        <SkuField multiple placeholder={t('sales.gifts.anyGoods')} />
      </Form.Item>
      <div className="sales-gift-pair">
        <Form.Item name="categories" label={t('sales.gifts.categories')}>
          <Select
            mode="multiple"
            allowClear
            placeholder={t('sales.gifts.anyGoods')}
            showSearch={{ optionFilterProp: 'label' }}
            options={categories.map(({ id, name, nameEn }) => ({
              value: id,
              label: pick({ zh: name, en: nameEn || name }),
            }))}
          />
        </Form.Item>
        <Form.Item name="goodsQuantity" label={t('sales.gifts.goodsQuantity')}>
          <Input className="rt-number" inputMode="decimal" maxLength={12} />
        </Form.Item>
      </div>
      <Form.Item name="provinces" label={t('sales.gifts.provinces')}>
        <Select
          mode="multiple"
          allowClear
          placeholder={t('sales.gifts.anyProvince')}
          options={provinces.map((value) => ({ value, label: value }))}
        />
      </Form.Item>
      <div className="sales-gift-pair">
        <Form.Item name="paidFrom" label={t('sales.gifts.paidFrom')}>
          <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />
        </Form.Item>
        <Form.Item name="paidTo" label={t('sales.gifts.paidTo')}>
          <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />
        </Form.Item>
      </div>
      <Form.Item
        name="firstOrder"
        label={t('sales.gifts.firstOrder')}
        extra={t('sales.gifts.firstOrderHint')}
        valuePropName="checked"
      >
        <Switch />
      </Form.Item>
    </>
  );
}

/** What a gift rule gives. */
export function GiftWhatFields() {
  const { t } = useI18n();
  const needed = useNeeded();
  const short = Form.useWatch<GiftRule['whenShort'] | undefined>('whenShort');
  const choice = Form.useWatch<GiftRule['choice'] | undefined>('choice');
  const replaces = short === 'substitute';
  return (
    <>
      <h3>{t('sales.gifts.what')}</h3>
      <Form.List name="items">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div
                key={key}
                className={`sales-gift-item${replaces ? ' sales-gift-item-wide' : ''}`}
              >
                <Form.Item name={[name, 'sku']} label={t('sales.gifts.gift')} rules={needed}>
                  <SkuField />
                </Form.Item>
                <Form.Item name={[name, 'quantity']} label={t('sales.quantity')} rules={needed}>
                  <Input className="rt-number" inputMode="decimal" maxLength={10} />
                </Form.Item>
                {replaces && (
                  <Form.Item name={[name, 'instead']} label={t('sales.gifts.instead')}>
                    <SkuField />
                  </Form.Item>
                )}
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t('sales.gifts.removeItem')}
                  title={t('sales.gifts.removeItem')}
                  disabled={fields.length === 1}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <p>
              <Button
                icon={<PlusOutlined />}
                disabled={fields.length >= 10}
                onClick={() => add({ quantity: '1' })}
              >
                {t('sales.gifts.addItem')}
              </Button>
            </p>
          </>
        )}
      </Form.List>
      <Form.Item name="choice" label={t('sales.gifts.choice')}>
        <Segmented
          options={choices.map((value) => ({ value, label: t(`sales.gifts.choices.${value}`) }))}
        />
      </Form.Item>
      <div className="sales-gift-pair">
        <Form.Item name="whenShort" label={t('sales.gifts.whenShort')}>
          <Select
            options={shortages.map((value) => ({
              value,
              label: t(`sales.gifts.short.${value}`),
              disabled: value === 'substitute' && choice === 'first-in-stock',
            }))}
          />
        </Form.Item>
        <Form.Item
          name="mostTimes"
          label={t('sales.gifts.mostTimes')}
          extra={t('sales.gifts.mostTimesHint')}
        >
          <InputNumber min={1} max={1000} precision={0} />
        </Form.Item>
      </div>
    </>
  );
}

/** How much a gift rule may give, and beside which others. */
export function GiftLimitFields() {
  const { t } = useI18n();
  const needed = useNeeded();
  return (
    <>
      <h3>{t('sales.gifts.limits')}</h3>
      <div className="sales-gift-pair">
        <Form.Item name="budget" label={t('sales.gifts.budget')} rules={needed}>
          <Input className="rt-number" inputMode="decimal" maxLength={12} />
        </Form.Item>
        <Form.Item name="firstOrders" label={t('sales.gifts.firstOrders')}>
          <InputNumber
            min={1}
            max={10000000}
            precision={0}
            placeholder={t('sales.gifts.unlimited')}
          />
        </Form.Item>
      </div>
      <div className="sales-gift-pair">
        <Form.Item name="perBuyer" label={t('sales.gifts.perBuyer')}>
          <InputNumber
            min={1}
            max={10000000}
            precision={0}
            placeholder={t('sales.gifts.unlimited')}
          />
        </Form.Item>
        <Form.Item
          name="priority"
          label={t('sales.gifts.priority')}
          extra={t('sales.gifts.priorityHint')}
        >
          <InputNumber min={1} max={999} precision={0} />
        </Form.Item>
      </div>
      <Form.Item
        name="exclusive"
        label={t('sales.gifts.exclusive')}
        extra={t('sales.gifts.exclusiveHint')}
      >
        <Input maxLength={40} placeholder={t('sales.gifts.stacks')} />
      </Form.Item>
    </>
  );
}
