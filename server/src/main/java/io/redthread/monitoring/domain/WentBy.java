package io.redthread.monitoring.domain;

import io.redthread.kernel.Label;
import io.redthread.kernel.Money;
import io.redthread.monitoring.Fact;
import io.redthread.rules.Word;
import io.redthread.sales.DecisionView;
import io.redthread.sales.DecisionView.Known;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What rules went by when they decided about an order, as facts of a station; and what would have changed it. */
final class WentBy {

    private static final Currency COMPANY = Currency.getInstance("CNY");
    private static final Label YES = Words.of("是", "yes");
    private static final Label NO = Words.of("否", "no");

    private WentBy() {}

    /** Its facts; texts that are empty say nothing. */
    static List<Fact> facts(DecisionView decision) {
        return decision.facts().stream().flatMap(WentBy::fact).toList();
    }

    /** The nearest change that would have come out differently. */
    static Optional<Label> nearest(DecisionView decision) {
        return decision.explanation().alternatives().stream().findFirst().map(it -> Words.of(it.zh(), it.en()));
    }

    private static Stream<Fact> fact(Known it) {
        var word = it.word();
        var label = word.label();
        return switch (word.type()) {
            case MONEY ->
                Stream.of(Fact.money(
                        label.zh(), label.en(), Money.rounded(BigDecimal.valueOf((Long) it.value(), 2), COMPANY)));
            case BOOL -> Stream.of(Fact.words(label.zh(), label.en(), Boolean.TRUE.equals(it.value()) ? YES : NO));
            case ENUM -> Stream.of(Fact.words(label.zh(), label.en(), called(word, it.value())));
            case INT, PERCENT ->
                Stream.of(Fact.words(
                        label.zh(),
                        label.en(),
                        Words.of(
                                it.value() + word.unit().zh(),
                                (it.value() + " " + word.unit().en()).strip())));
            case TEXT ->
                it.value().toString().isBlank()
                        ? Stream.empty()
                        : Stream.of(Fact.text(label.zh(), label.en(), it.value().toString()));
        };
    }

    private static Label called(Word word, Object value) {
        return word.choices().stream()
                .filter(it -> it.value().equals(value))
                .map(it -> it.label())
                .findFirst()
                .orElseGet(() -> Words.of(value.toString(), value.toString()));
    }
}
