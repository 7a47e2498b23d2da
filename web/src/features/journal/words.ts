import type { Bilingual } from '@/i18n';
import { two, type Words } from './two';
import { acts } from './wordsActs';
import { kinds } from './wordsKinds';

/** Roles that come with the program; one that the company made is called what its code says. */
const roles: Words = {
  administrator: two('系统管理员', 'Administrator'),
  'general-manager': two('总经理', 'General manager'),
  cfo: two('财务总监', 'CFO'),
  'finance-head': two('财务主管', 'Head of finance'),
  'department-head': two('部门主管', 'Department head'),
  operations: two('运营', 'Operations'),
  'customer-service': two('客服', 'Customer service'),
  'warehouse-keeper': two('仓库管理员', 'Warehouse keeper'),
  buyer: two('采购专员', 'Buyer'),
  customs: two('关务', 'Customs'),
  accountant: two('会计', 'Accountant'),
  'api-key': two('接口密钥', 'API key'),
  system: two('系统', 'System'),
  none: two('—', '—'),
};

/** A code nobody has put into words yet shows itself. */
const named = (words: Words, code: string): Bilingual => words[code] ?? two(code, code);

export const actName = (code: string): Bilingual => named(acts, code);
export const kindName = (code: string): Bilingual => named(kinds, code);
export const roleName = (code: string): Bilingual => named(roles, code);
export const kindCodes = Object.keys(kinds);
