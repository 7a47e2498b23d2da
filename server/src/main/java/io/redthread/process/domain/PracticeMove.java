package io.redthread.process.domain;

import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.Label;
import io.redthread.process.NodeCode;
import io.redthread.process.NodeForm;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One thing to do in a practice (练习步骤), with what the person sees and what is right. One try each.
 *
 * @param order the how many-eth simulated order, from 1
 * @param number the simulated order's number
 * @param node at which node
 * @param kind how it is answered
 * @param ask what to do now
 * @param facts what stands on screen or paper
 * @param choices codes and buttons within reach
 * @param form what may be filled in, for {@link Kind#FILL}
 * @param right what is right
 * @param trap what is wrong with the order here, if anything
 */
public record PracticeMove(
        int order,
        String number,
        NodeCode node,
        Kind kind,
        Label ask,
        List<Fact> facts,
        List<Choice> choices,
        Optional<NodeForm> form,
        Right right,
        Optional<PracticeTrap> trap) {

    private static final int PLAIN = 1;
    private static final int TRAPPED = 3;

    /** Keeps its own copies. */
    public PracticeMove {
        facts = List.copyOf(facts);
        choices = List.copyOf(choices);
    }

    /** What it counts for: a trap three times what a plain move does. */
    public int points() {
        return trap.isPresent() ? TRAPPED : PLAIN;
    }

    /** Whether that is right: case and blanks around do not matter, numbers are compared as numbers. */
    public boolean isRight(String value, Map<String, String> fields) {
        return same(right.value(), value)
                && right.fields().entrySet().stream()
                        .allMatch(it -> same(it.getValue(), fields.getOrDefault(it.getKey(), "")));
    }

    private static boolean same(String wanted, String given) {
        var text = given.strip();
        if (wanted.equalsIgnoreCase(text)) {
            return true;
        }
        return isNumber(wanted) && isNumber(text) && new BigDecimal(wanted).compareTo(new BigDecimal(text)) == 0;
    }

    private static boolean isNumber(String text) {
        return text.matches("-?[0-9]{1,12}([.][0-9]{1,6})?");
    }

    /** How a move is answered. */
    public enum Kind {
        /** A code is scanned, or a button pressed instead. */
        SCAN,
        /** A number is typed. */
        COUNT,
        /** One of the choices is taken. */
        CHOOSE,
        /** A form is filled in, or sent back. */
        FILL;

        /** The word in API. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Something to read.
     *
     * @param label what it is
     * @param value what it says
     */
    public record Fact(Label label, Label value) {}

    /**
     * Something to scan or press.
     *
     * @param value what it answers
     * @param label what people read
     */
    public record Choice(String value, Label label) {}

    /**
     * What is right.
     *
     * @param value the answer
     * @param fields what the form must hold; only for filling in
     * @param why why that is right
     */
    public record Right(String value, Map<String, String> fields, Label why) {

        /** Keeps its own copy. */
        public Right {
            fields = Map.copyOf(fields);
        }
    }
}
