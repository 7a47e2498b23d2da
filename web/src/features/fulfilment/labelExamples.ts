/** What stands in a preview where the newest parcel has nothing yet. */
export const examples: Record<string, string> = {
  waybill: 'SF1234567890123',
  slot: '12',
  wave: 'WV-20260101-0001',
  warehouse: '天津仓',
  parcels: '20',
  stops: '35',
  bin: 'A-01-02',
  zone: 'P',
  zoneName: '拣货区',
  sku: 'TEA-0001',
  skuName: '桂花乌龙茶 500g',
  barcode: '6901234567892',
  sscc: '106141412345678908',
  unit: '笼车',
  weight: '86.40 kg',
  printedAt: '2026-01-01 09:00',
};
