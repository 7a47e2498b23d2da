package io.redthread.mining.domain;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Where a life left what was prescribed (偏差).
 *
 * @param kind how
 * @param activity at which activity
 * @param object whose life
 * @param at when; of what never happened, when the life had gone past it
 */
public record Deviation(Kind kind, int activity, long object, long at) {

    /** How a life leaves the prescribed way. */
    public enum Kind {
        /** It was passed over (跳过). */
        SKIPPED("skipped"),
        /** It came after what should have followed it (顺序错误). */
        WRONG_ORDER("wrong-order"),
        /** It was done again (重复). */
        REPEATED("repeated"),
        /** A department did it that does not answer for it (非责任部门). */
        WRONG_HANDS("wrong-hands"),
        /** It took longer than it may (超时). */
        LATE("late"),
        /** It was released without an approval (未批先下达). */
        UNAPPROVED("unapproved"),
        /** Who raised it agreed to it (四眼失守). */
        FOUR_EYES("four-eyes");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The word in API and files. */
        @JsonValue
        public String code() {
            return code;
        }
    }
}
