package io.redthread.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.support.RedthreadTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Behind a proxy that ends TLS: what the environment variable REDTHREAD_PROXY_HEADERS=native sets. */
@TestPropertySource(properties = "REDTHREAD_PROXY_HEADERS=native")
@DirtiesContext
class ReverseProxyTest extends RedthreadTest {

    @Test
    void believes_the_proxy_that_the_caller_came_by_tls() {
        person("proxied.person");

        var answer = browser()
                .with("X-Forwarded-Proto", "https")
                .post("/api/session", Map.of("username", "proxied.person", "password", PASSWORD))
                .is(200);

        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(it -> it.startsWith("REDTHREAD_SESSION="))
                .allMatch(it -> it.contains("Secure"));
    }
}
