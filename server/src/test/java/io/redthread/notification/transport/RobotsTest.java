package io.redthread.notification.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.notification.transport.FakeProvider.Asked;
import io.redthread.notification.transport.FakeProvider.Says;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Robots of three houses; each fake checks the signature as the house's own document computes it. */
class RobotsTest extends TransportTest {

    private final Robots robots = new Robots(http, clock);

    @Test
    void wecom_is_called_by_its_key() throws Exception {
        provider.answers(asked -> Says.ok("{\"errcode\":0,\"errmsg\":\"ok\"}"));

        assertThat(robots.send(account(Map.of(), Map.of("key", "k-1")), letter("群")))
                .isInstanceOf(Answer.Taken.class);
        assertThat(provider.last().uri()).hasToString("/cgi-bin/webhook/send?key=k-1");
        assertThat(provider.last().json().at("/text/content").asString()).startsWith("订单挂起:SO-1\n王");

        provider.answers(asked -> Says.ok("{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}"));
        assertThat(robots.send(account(Map.of(), Map.of("key", "k-1")), letter("群")))
                .isInstanceOf(Answer.Throttled.class);
    }

    @Test
    void dingtalk_takes_what_is_signed_with_its_secret_and_nothing_else() throws Exception {
        provider.answers(asked -> Says.ok(
                dingTalkWouldTake(asked, "SEC1")
                        ? "{\"errcode\":0,\"errmsg\":\"ok\"}"
                        : "{\"errcode\":310000,\"errmsg\":\"sign not match\"}"));

        assertThat(robots.send(ding("SEC1"), letter("群"))).isInstanceOf(Answer.Taken.class);
        assertThat(provider.last().json().path("msgtype").asString()).isEqualTo("text");
        assertThat(robots.send(ding("SEC2"), letter("群"))).isInstanceOf(Answer.Down.class);

        provider.answers(asked -> Says.ok("{\"errcode\":130101,\"errmsg\":\"send too fast\"}"));
        assertThat(robots.send(ding("SEC1"), letter("群"))).isInstanceOf(Answer.Throttled.class);
    }

    @Test
    void feishu_takes_what_is_signed_and_nobody_is_called_by_a_tag() throws Exception {
        provider.answers(asked -> Says.ok(
                feishuWouldTake(asked, "s3")
                        ? "{\"code\":0,\"msg\":\"success\"}"
                        : "{\"code\":19021,\"msg\":\"sign match fail\"}"));

        assertThat(robots.send(feishu("s3"), letter("群"))).isInstanceOf(Answer.Taken.class);
        assertThat(provider.last().uri()).hasToString("/open-apis/bot/v2/hook/hook-1");
        assertThat(provider.last().json().at("/content/text").asString()).doesNotContain("<at");
        assertThat(robots.send(feishu("s4"), letter("群"))).isInstanceOf(Answer.Down.class);

        provider.answers(asked -> status(503, ""));
        assertThat(robots.send(feishu("s3"), letter("群"))).isEqualTo(new Answer.Down("HTTP 503 "));
    }

    private Account ding(String secret) {
        return account(Map.of(), Map.of("accessToken", "t-1", "signSecret", secret));
    }

    private Account feishu(String secret) {
        return account(Map.of(), Map.of("hook", "hook-1", "signSecret", secret));
    }

    private static boolean dingTalkWouldTake(Asked asked, String secret) {
        var query = asked.query();
        var text = query.get("timestamp") + "\n" + secret;
        return query.get("access_token").equals("t-1")
                && query.get("timestamp").equals(Long.toString(NOW.toEpochMilli()))
                && query.get("sign").equals(hmac(secret, text));
    }

    private static boolean feishuWouldTake(Asked asked, String secret) {
        var body = asked.json();
        return body.path("timestamp").asString().equals(Long.toString(NOW.getEpochSecond()))
                && body.path("sign")
                        .asString()
                        .equals(hmac(body.path("timestamp").asString() + "\n" + secret, ""));
    }

    private static String hmac(String key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
