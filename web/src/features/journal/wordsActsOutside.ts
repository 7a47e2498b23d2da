import { two, type Words } from './two';

/** What was done with partners who keep or send goods for us. */
export const outsideActs: Words = {
  'difference-adjusted': two('差异调整', 'Difference adjusted'),
  'difference-counted': two('差异盘点', 'Difference counted'),
  'difference-explained': two('差异说明', 'Difference explained'),
  'goods-link-ended': two('终止商品关联', 'Goods link ended'),
  'goods-link-proposed': two('提出商品关联', 'Goods link proposed'),
  'goods-linked': two('确认商品关联', 'Goods linked'),
  'instruction-given-again': two('重发指令', 'Instruction given again'),
  'instruction-stopped': two('停止指令', 'Instruction stopped'),
  'outside-warehouse-changed': two('修改第三方仓', 'Third-party warehouse changed'),
};
