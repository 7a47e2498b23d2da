export default {
  outside: {
    told: "Given to the partner's warehouse {warehouse} since {at}; not answered yet",
    fetched: "At the partner's warehouse {warehouse}, fetched {at}; not answered yet",
    answered: "At the partner's warehouse {warehouse}, accepted {at}",
    refused: "The partner's warehouse {warehouse} refused: {why}",
    done: "Sent by the partner's warehouse {warehouse}",
    stopping: 'The partner was asked to stop it and has not answered yet',
  },
};
