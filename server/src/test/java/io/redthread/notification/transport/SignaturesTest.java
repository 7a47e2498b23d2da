package io.redthread.notification.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Signatures as the providers' own documents print them. */
class SignaturesTest {

    private final JsonNode messaging = read("messaging.json");

    @Test
    void aliyun_version_3() {
        var vector = messaging.path("acs3");
        var query = new TreeMap<String, String>();
        var headers = new TreeMap<String, String>();
        vector.path("query")
                .properties()
                .forEach(it -> query.put(it.getKey(), it.getValue().asString()));
        vector.path("headers")
                .properties()
                .forEach(it -> headers.put(it.getKey(), it.getValue().asString()));

        assertThat(Signatures.acs3(text(vector, "secret"), text(vector, "method"), query, headers))
                .isEqualTo(text(vector, "expected"));
    }

    @Test
    void tencent_version_3() {
        var vector = messaging.path("tc3");

        assertThat(Signatures.tc3(
                        text(vector, "secret"),
                        text(vector, "service"),
                        text(vector, "host"),
                        text(vector, "body"),
                        Instant.ofEpochSecond(vector.path("timestamp").asLong())))
                .isEqualTo(text(vector, "expected"));
    }

    @Test
    void robots_of_dingtalk_and_feishu() {
        var ding = messaging.path("dingtalk");
        var feishu = messaging.path("feishu");

        assertThat(Signatures.dingTalk(
                        text(ding, "secret"), ding.path("timestamp").asLong()))
                .isEqualTo(text(ding, "expected"));
        assertThat(Signatures.feishu(
                        text(feishu, "secret"), feishu.path("timestamp").asLong()))
                .isEqualTo(text(feishu, "expected"));
    }

    @Test
    void the_primitive_below_them_is_that_of_rfc_4231() {
        var vector = read("vectors.json")
                .path("vectors")
                .valueStream()
                .filter(it -> it.path("id").asString().equals("rfc4231-tc1"))
                .findFirst()
                .orElseThrow();

        var signed = Signatures.hmac(HexFormat.of().parseHex(text(vector, "key_hex")), text(vector, "message"));

        assertThat(HexFormat.of().formatHex(signed)).isEqualTo(text(vector, "expected"));
    }

    private static String text(JsonNode vector, String name) {
        return vector.path(name).asString();
    }

    private static JsonNode read(String name) {
        try (var file = SignaturesTest.class.getResourceAsStream("/sign-vectors/" + name)) {
            return JsonMapper.shared().readTree(java.util.Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
