package io.redthread.support;

import java.net.http.HttpHeaders;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the server answered.
 *
 * @param status the HTTP status
 * @param headers its headers
 * @param body its body as text
 */
public record Answer(int status, HttpHeaders headers, String body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The body as JSON. */
    public JsonNode json() {
        return JSON.readTree(body);
    }

    /** The text at a JSON pointer such as {@code /items/0/id}. */
    public String text(String pointer) {
        return json().at(pointer).asString();
    }

    /** Fails unless that is the status. */
    public Answer is(int expected) {
        Assertions.assertThat(status).as(body).isEqualTo(expected);
        return this;
    }

    /** Fails unless it is a problem of that type, for example {@code identity/not-signed-in}. */
    public Answer isProblem(int expected, String type) {
        is(expected);
        Assertions.assertThat(headers.firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        Assertions.assertThat(text("/type")).isEqualTo("/problems/" + type);
        return this;
    }
}
