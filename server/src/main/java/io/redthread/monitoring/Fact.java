package io.redthread.monitoring;

import io.redthread.kernel.Label;
import io.redthread.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One labelled fact of a station; exactly one of the values is there.
 *
 * @param label what it says
 * @param text a number, code or name, the same in every language
 * @param words a sentence in both languages
 * @param money an amount
 * @param at an instant
 */
public record Fact(
        Label label,
        @Nullable String text,
        @Nullable Label words,
        @Nullable Money money,
        @Nullable Instant at) {

    private static final Label WAITS = new Label("等待", "Waits for");

    /** A number, code or name. */
    public static Fact text(String zh, String en, String text) {
        return new Fact(new Label(zh, en), text, null, null, null);
    }

    /** A sentence. */
    public static Fact words(String zh, String en, Label words) {
        return new Fact(new Label(zh, en), null, words, null, null);
    }

    /** An amount. */
    public static Fact money(String zh, String en, Money money) {
        return new Fact(new Label(zh, en), null, null, money, null);
    }

    /** An instant. */
    public static Fact at(String zh, String en, Instant at) {
        return new Fact(new Label(zh, en), null, null, null, at);
    }

    /** What has to happen before it goes on (等待). */
    public static Fact waitsFor(Label what) {
        return words(WAITS.zh(), WAITS.en(), what);
    }

    /** Whether it says what has to happen before it goes on. */
    public boolean waits() {
        return label.equals(WAITS);
    }
}
