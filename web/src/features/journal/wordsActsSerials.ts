import { two, type Words } from './two';

/** What was done with pieces known by their serial numbers, by the code of the act. */
export const serialActs: Words = {
  'serial-restocked': two('序列号良品回库', 'Serial number restocked'),
  'serial-written-off': two('注销序列号', 'Serial number written off'),
  'serials-missing': two('调拨少了序列号', 'Serial numbers missing from a transfer'),
  'serials-registered': two('登记序列号', 'Serial numbers registered'),
  'serials-settled': two('盘点结清序列号', 'Serial numbers settled by a count'),
};
