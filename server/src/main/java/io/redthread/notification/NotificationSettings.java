package io.redthread.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages leave the house.
 *
 * @param enabled whether this process sends; several processes may
 * @param publicUrl where people reach this system, for the links in messages
 * @param poll how long the sender waits before it looks again when nobody wakes it
 * @param timeout how long a provider may take to connect, and again to answer
 * @param firstDelay pause after the first failure; doubled after each further one
 * @param longestDelay but never longer than this
 * @param tries after so many a message is given up
 * @param patience so many failures in a row put a connection to rest
 * @param longestRest how long it rests at most before it is tried with one message
 * @param secretKey base64 of 32 bytes that seal the secrets of connections; empty means a file in the data folder
 */
@ConfigurationProperties("redthread.notification")
public record NotificationSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("http://localhost:8080") String publicUrl,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("10s") Duration firstDelay,
        @DefaultValue("1h") Duration longestDelay,
        @DefaultValue("10") int tries,
        @DefaultValue("3") int patience,
        @DefaultValue("5m") Duration longestRest,
        @DefaultValue("") String secretKey) {

    /** How long what is being sent is left alone; after that its sender is taken for dead. */
    Duration lease() {
        return timeout.multipliedBy(8);
    }

    @Override
    public String toString() {
        return "NotificationSettings[" + publicUrl + "]";
    }
}
