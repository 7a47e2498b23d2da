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

    /** Starts the server; settings come from the launcher and the environment. */
    public static void main(String[] arguments) {
        SpringApplication.run(RedthreadApplication.class, arguments);
    }
}
