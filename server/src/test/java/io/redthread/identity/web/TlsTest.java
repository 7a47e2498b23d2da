package io.redthread.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.support.RedthreadTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** The settings of docs/operations/tls.md. */
@ContextConfiguration(initializers = SelfSigned.class)
@DirtiesContext
class TlsTest extends RedthreadTest {

    @Test
    void one_setting_encrypts_everything_and_makes_the_cookies_secure() throws Exception {
        person("tls.person");
        var body = "{\"username\":\"tls.person\",\"password\":\"" + PASSWORD + "\"}";

        var answer = send(HttpRequest.newBuilder(at("https"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(it -> it.startsWith("REDTHREAD_SESSION="))
                .anyMatch(it -> it.startsWith("XSRF-TOKEN="))
                .allMatch(it -> it.contains("Secure"));
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void nothing_is_answered_in_the_clear() throws Exception {
        var answer = send(HttpRequest.newBuilder(at("http")).build());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    private URI at(String scheme) {
        return URI.create(scheme + "://localhost:" + port() + "/api/session");
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(SelfSigned.STORE);
        var tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        try (var http = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .build()) {
            return http.send(request, BodyHandlers.ofString());
        }
    }
}
