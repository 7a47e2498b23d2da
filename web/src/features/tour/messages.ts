import type { Messages } from '@/i18n/messages';

const messages: Messages = {
  zh: {
    title: '导览',
    intro: '带你走一遍真实的页面,随时可以退出,不会提交任何单据。',
    start: '开始',
    again: '再看一遍',
    stops: '{n} 站',
    done: '看过了',
    none: '你的岗位还没有导览。按 ? 看当前页的快捷键。',
    offer: { title: '第一次来?两分钟走一遍:{tour}', no: '不用了' },
  },
  en: {
    title: 'Guided tour',
    intro: 'It walks you through the real pages. Leave whenever you like; nothing is submitted.',
    start: 'Start',
    again: 'Once more',
    stops: '{n} stops',
    done: 'Seen',
    none: 'There is no tour for your job yet. Press ? for the keys of a page.',
    offer: { title: 'New here? Two minutes through: {tour}', no: 'No, thanks' },
  },
};

export default messages;
