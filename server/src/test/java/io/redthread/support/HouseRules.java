package io.redthread.support;

import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What every test against the server watches for. */
@TestConfiguration(proxyBeanMethods = false)
public class HouseRules {

    @Bean
    DefaultConfigurationCustomizer oneSchemaPerStatement() {
        return configuration -> configuration.setAppending(new OneSchemaPerStatement(), new Plans());
    }

    @Bean
    @Primary
    StillClock stillClock() {
        return new StillClock();
    }
}
