package io.redthread.outside;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How work with partners' warehouses goes by itself.
 *
 * @param enabled whether this process gives instructions, calls partners and plays the practice partner
 * @param firstDelay pause after the first call that failed; doubled after each further one
 * @param longestDelay but never longer than this
 * @param timeout how long a partner may take to answer a call
 * @param secretKey base64 of 32 bytes that seal secrets; empty means a file in the data folder
 */
@ConfigurationProperties("redthread.outside")
record OutsideSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("10s") Duration firstDelay,
        @DefaultValue("10m") Duration longestDelay,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("") String secretKey) {

    @Override
    public String toString() {
        return "OutsideSettings[" + enabled + "]";
    }
}
