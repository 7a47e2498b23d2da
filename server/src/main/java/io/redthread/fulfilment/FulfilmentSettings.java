package io.redthread.fulfilment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the warehouse works by itself.
 *
 * @param automaticWaves whether this process builds waves by rule
 * @param feedback how shops are told
 */
@ConfigurationProperties("redthread.fulfilment")
record FulfilmentSettings(
        @DefaultValue("true") boolean automaticWaves,
        @DefaultValue Feedback feedback) {

    /**
     * How shops are told that an order has left.
     *
     * @param enabled whether this process sends
     * @param firstDelay pause after the first failure; doubled after each further one
     * @param longestDelay but never longer than this
     * @param timeout how long a shop may take to answer
     * @param tries after so many the order becomes an exception
     */
    record Feedback(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("10s") Duration firstDelay,
            @DefaultValue("30m") Duration longestDelay,
            @DefaultValue("10s") Duration timeout,
            @DefaultValue("8") int tries) {}
}
