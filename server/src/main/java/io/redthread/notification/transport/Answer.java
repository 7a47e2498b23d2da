package io.redthread.notification.transport;

import java.time.Duration;

/** What a provider made of a letter (服务商回答). */
public sealed interface Answer {

    /** What it said, for people; no secrets in it. */
    String text();

    /** It has the letter. */
    record Taken(String text) implements Answer {}

    /** It will never take this letter: a wrong number, a text it does not allow. */
    record Refused(String text) implements Answer {}

    /** It did not take this letter now and may later. */
    record Failed(String text) implements Answer {}

    /**
     * It takes nothing for a while.
     *
     * @param text what it said
     * @param pause how long
     */
    record Throttled(String text, Duration pause) implements Answer {}

    /** Nothing goes: it does not answer, or does not know the account. */
    record Down(String text) implements Answer {}
}
