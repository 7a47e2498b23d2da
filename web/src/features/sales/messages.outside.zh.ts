export default {
  outside: {
    told: '已交给第三方仓 {warehouse},{at} 起;对方还没有应答',
    fetched: '在第三方仓 {warehouse},{at} 取走;对方还没有应答',
    answered: '在第三方仓 {warehouse},{at} 接单',
    refused: '第三方仓 {warehouse} 拒绝了:{why}',
    done: '第三方仓 {warehouse} 已发出',
    stopping: '已请第三方仓截单,等它回复',
  },
};
