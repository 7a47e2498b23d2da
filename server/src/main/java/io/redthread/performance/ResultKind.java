package io.redthread.performance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Locale;

/** What follows from the scores of a month (考核结果). */
public enum ResultKind {
    /** The score was met: a bonus (奖金). */
    BONUS,
    /** Met so many months in a row: on the promotion list (优先晋升). */
    PROMOTION,
    /** Missed: practise until it conforms (再培训). */
    RETRAINING,
    /** The best of the month (数字化达人). */
    STAR,
    /** The department with the best mean (优秀团队). */
    TEAM;

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    @JsonCreator
    public static ResultKind of(String code) {
        for (var one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("/kind", code, "value-malformed");
    }
}
