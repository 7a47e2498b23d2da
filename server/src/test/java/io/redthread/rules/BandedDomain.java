package io.redthread.rules;

import static io.redthread.rules.ToyDomain.rule;

import java.util.List;

/** A domain whose results exclude each other: exactly one band must apply. */
class BandedDomain extends ToyDomain {

    BandedDomain() {
        super("toy-band");
    }

    static List<Rule> bands() {
        return List.of(
                rule("small", "amount < 500000", "head"),
                rule("middle", "amount >= 500000 && amount < 5000000", "finance"),
                rule("large", "amount >= 5000000 && goods != 'regular'", "manager"),
                rule("large-regular", "amount >= 5000000 && goods == 'regular'", "cfo"));
    }

    @Override
    public boolean exclude(String result, String other) {
        return !result.equals(other);
    }
}
