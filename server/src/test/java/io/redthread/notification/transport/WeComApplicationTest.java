package io.redthread.notification.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redthread.notification.transport.FakeProvider.Says;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages of a WeCom application: token, card, and what its numbers mean. */
class WeComApplicationTest extends TransportTest {

    private static final String OK = "{\"errcode\":0,\"errmsg\":\"ok\",\"msgid\":\"m-1\"}";

    private final WeComApplication wecom = new WeComApplication(http, new WeComTokens(http, clock));
    private final AtomicInteger tokens = new AtomicInteger();

    @Test
    void fetches_a_token_once_and_sends_a_card_that_wecom_checks_for_repeats() throws Exception {
        saying(OK);

        var first = send();
        var second = send();

        assertThat(first).isEqualTo(new Answer.Taken("m-1"));
        assertThat(second).isInstanceOf(Answer.Taken.class);
        assertThat(tokens).hasValue(1);
        assertThat(provider.asked().getFirst().query()).isEqualTo(Map.of("corpid", "wx1", "corpsecret", "top secret&"));
        var sent = provider.last();
        assertThat(sent.uri().getPath()).isEqualTo("/cgi-bin/message/send");
        assertThat(sent.query()).isEqualTo(Map.of("access_token", "token-1"));
        assertThat(sent.json().path("touser").asString()).isEqualTo("li.min");
        assertThat(sent.json().path("agentid").asLong()).isEqualTo(1000002);
        assertThat(sent.json().at("/textcard/title").asString()).isEqualTo("订单挂起:SO-1");
        assertThat(sent.json().at("/textcard/url").asString()).endsWith("/sales/orders/1");
        assertThat(sent.json().path("enable_duplicate_check").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"40014", "42001"})
    void a_token_that_ran_out_is_fetched_again_and_the_card_sent_again(int code) throws Exception {
        provider.answers(asked -> asked.uri().getPath().endsWith("gettoken")
                ? token()
                : Says.ok(asked.query().get("access_token").equals("token-1") ? "{\"errcode\":" + code + "}" : OK));

        assertThat(send()).isInstanceOf(Answer.Taken.class);
        assertThat(tokens).hasValue(2);
        assertThat(provider.last().query()).isEqualTo(Map.of("access_token", "token-2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"errcode\":0,\"invaliduser\":\"li.min\"} | Refused",
                "{\"errcode\":81013} | Refused",
                "{\"errcode\":60111} | Refused",
                "{\"errcode\":45009} | Throttled",
                "{\"errcode\":-1} | Failed",
                "{\"errcode\":60020,\"errmsg\":\"not allow to access from your ip\"} | Down",
                "<html>no JSON</html> | Down"
            })
    void says_what_an_error_is_about(String body, String expected) throws Exception {
        saying(body);

        assertThat(send().getClass().getSimpleName()).isEqualTo(expected);
    }

    @Test
    void a_secret_that_is_wrong_means_that_nothing_goes() throws Exception {
        provider.answers(asked -> Says.ok("{\"errcode\":40001,\"errmsg\":\"invalid credential\"}"));

        assertThat(send()).isEqualTo(new Answer.Down("{\"errcode\":40001,\"errmsg\":\"invalid credential\"}"));
    }

    @Test
    void too_many_requests_and_silence_are_told_apart() throws Exception {
        provider.answers(asked -> new Says(429, Map.of("Retry-After", "7"), "slow down"));
        assertThat(send()).isEqualTo(new Answer.Throttled("HTTP 429 slow down", java.time.Duration.ofSeconds(7)));

        provider.answers(asked -> {
            sleep();
            return Says.ok(OK);
        });
        assertThatThrownBy(this::send).isInstanceOf(IOException.class);
    }

    private void saying(String body) {
        provider.answers(asked -> asked.uri().getPath().endsWith("gettoken") ? token() : Says.ok(body));
    }

    private Says token() {
        return Says.ok(
                "{\"errcode\":0,\"access_token\":\"token-" + tokens.incrementAndGet() + "\",\"expires_in\":7200}");
    }

    private Answer send() throws Exception {
        return wecom.send(
                account(Map.of("corpId", "wx1", "agentId", "1000002"), Map.of("corpSecret", "top secret&")),
                letter("li.min"));
    }

    private static void sleep() {
        try {
            Thread.sleep(4_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
