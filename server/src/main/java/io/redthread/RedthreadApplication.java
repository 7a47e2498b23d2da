package io.redthread;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The program: one process that serves pages, API and the order pipeline. */
@Modulithic(systemName = "Redthread")
@EnableScheduling
@SpringBootApplication(proxyBeanMethods = false)
public class RedthreadApplication {

    private static final String PARALLELISM = "jdk.virtualThreadScheduler.parallelism";
    private static final String CARRIERS = "128";

    /** Starts the server; settings come from the launcher and the environment. */
    public static void main(String[] arguments) {
        enoughCarriers();
        SpringApplication.run(RedthreadApplication.class, arguments);
    }

    /**
     * A virtual thread that loads a class keeps its carrier while it waits for others who load classes. With as many carriers
     * as cores, two such threads can wait for ever for one that finds no carrier to go on with (ADR 38).
     */
    private static void enoughCarriers() {
        if (System.getProperty(PARALLELISM) == null) {
            System.setProperty(PARALLELISM, CARRIERS);
        }
    }
}
