package io.redthread.approval;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * What an approver must know about a document before deciding (审批要点), most important first.
 *
 * @param facts labelled facts; the first six show on a phone
 * @param flags warnings with the evidence; none is good news
 * @param lines what it is made of, as text
 */
public record SubjectCard(List<Fact> facts, List<Flag> flags, List<Line> lines) {

    /** How a fact is meant (语气). */
    public enum Tone {
        /** As it is. */
        NEUTRAL,
        /** Good. */
        OK,
        /** Soon a matter. */
        SOON,
        /** Late. */
        OVERDUE,
        /** Out of order. */
        EXCEPTION,
        /** Over the line. */
        BLOCKED;

        /** The word in the API. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One labelled fact.
     *
     * @param code kebab-case, stable, for example {@code budget-left}
     * @param labelZh its label
     * @param labelEn the same in English
     * @param valueZh its value as people read it
     * @param valueEn the same in English
     * @param tone how it is meant
     */
    public record Fact(String code, String labelZh, String labelEn, String valueZh, String valueEn, Tone tone) {}

    /**
     * A warning.
     *
     * @param code kebab-case, for example {@code split-orders}
     * @param textZh what was noticed
     * @param textEn the same in English
     * @param path page with the evidence; empty where there is none
     */
    public record Flag(String code, String textZh, String textEn, String path) {}

    /**
     * One line of the document.
     *
     * @param title goods or service
     * @param quantity with its unit
     * @param price of one
     * @param amount of the line
     */
    public record Line(String title, String quantity, String price, String amount) {}

    /** A card without warnings and lines. */
    public static SubjectCard of(List<Fact> facts) {
        return new SubjectCard(facts, List.of(), List.of());
    }
}
