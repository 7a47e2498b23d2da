package io.redthread.fulfilment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the warehouse works by itself.
 *
 * @param automaticWaves whether this process builds waves by rule
 * @param feedback how shops are told
 * @param stockFeed how shops are told what they may offer
 * @param carriers how carriers are asked for waybill numbers
 */
@ConfigurationProperties("redthread.fulfilment")
record FulfilmentSettings(
        @DefaultValue("true") boolean automaticWaves,
        @DefaultValue Feedback feedback,
        @DefaultValue StockFeed stockFeed,
        @DefaultValue Asking carriers) {

    /**
     * How carriers are asked for waybill numbers.
     *
     * @param enabled whether this process asks
     * @param firstDelay pause after the first failure; doubled after each further one
     * @param longestDelay but never longer than this
     * @param timeout how long a carrier may take to answer
     * @param tries after so many the request fails and waits for a person
     * @param secretKey base64 of 32 bytes that seal secrets of accounts; empty means a file in the data folder
     */
    record Asking(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("5s") Duration firstDelay,
            @DefaultValue("10m") Duration longestDelay,
            @DefaultValue("10s") Duration timeout,
            @DefaultValue("10") int tries,
            @DefaultValue("") String secretKey) {

        @Override
        public String toString() {
            return "Asking[" + enabled + "]";
        }
    }

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

    /**
     * How shops are told what they may offer.
     *
     * @param enabled whether this process checks and sends
     * @param every how often all items of a shop are gone through; what changed waits no longer
     * @param mostItems how many items one message holds at most
     * @param firstDelay pause after the first failure; doubled after each further one
     * @param longestDelay but never longer than this
     * @param timeout how long a shop may take to answer
     * @param tries after so many in a row the feed counts as failed; it is tried on
     */
    record StockFeed(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("45s") Duration every,
            @DefaultValue("500") int mostItems,
            @DefaultValue("10s") Duration firstDelay,
            @DefaultValue("5m") Duration longestDelay,
            @DefaultValue("10s") Duration timeout,
            @DefaultValue("5") int tries) {}
}
