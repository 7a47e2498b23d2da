package io.redthread.alerts;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How early warning runs.
 *
 * @param enabled whether this process looks for what is late; several processes may
 */
@ConfigurationProperties("redthread.alerts")
public record AlertSettings(@DefaultValue("true") boolean enabled) {}
