package io.redthread.sim;

import java.time.Instant;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ConcurrentTaskScheduler;

/** The simulated clock; and nothing happens by the real one. */
@TestConfiguration(proxyBeanMethods = false)
class SimConfiguration {

    /** A Monday, midnight in Shanghai. */
    static final Instant START = Instant.parse("2026-11-22T16:00:00Z");

    @Bean
    @Primary
    SimClock simClock() {
        return new SimClock(START);
    }

    @Bean
    TaskScheduler taskScheduler() {
        var closed = new ScheduledThreadPoolExecutor(1, new ThreadPoolExecutor.DiscardPolicy());
        closed.shutdown();
        return new ConcurrentTaskScheduler(closed);
    }
}
