package io.redthread.monitoring.domain;

import io.redthread.monitoring.Fact;
import io.redthread.monitoring.Lane;
import io.redthread.monitoring.Station;
import io.redthread.monitoring.Station.Times;
import io.redthread.monitoring.StationState;
import java.util.ArrayList;
import java.util.List;

/** What was paid for the order, or is still to be paid. */
final class MoneyStations {

    /** Id of the payment's station. */
    static final String PAYMENT = "payment";

    private MoneyStations() {}

    /** The customer's payment. */
    static Station payment(ThreadFacts facts) {
        var order = facts.order();
        var known = new ArrayList<Fact>();
        known.add(Fact.money("金额", "Amount", order.total()));
        if (order.exchangeRate().compareTo(java.math.BigDecimal.ONE) != 0) {
            known.add(Fact.text(
                    "汇率",
                    "Exchange rate",
                    order.exchangeRate().stripTrailingZeros().toPlainString()));
        }
        var paid = order.paidAt();
        if (paid.isPresent()) {
            return station("付款", "Payment", StationState.DONE, Times.at(paid.get()), known);
        }
        if (!facts.running()) {
            return station("未付款", "Not paid", StationState.STOPPED, Times.NONE, known);
        }
        var due = facts.it().dueAt();
        var state = facts.now().isAfter(due) ? StationState.OVERDUE : StationState.NOW;
        return station("等付款", "Payment due", state, Times.running(order.acceptedAt(), facts.now(), due, null), known);
    }

    private static Station station(String zh, String en, StationState state, Times times, List<Fact> known) {
        return new Station(
                PAYMENT,
                null,
                Lane.MONEY,
                Words.of(zh, en),
                state,
                null,
                Words.CUSTOMER,
                times,
                known,
                null,
                null,
                null);
    }
}
