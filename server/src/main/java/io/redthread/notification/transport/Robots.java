package io.redthread.notification.transport;

import io.redthread.notification.Provider;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Robots that write plain text into a group at WeCom, DingTalk or Feishu. Their protocols know no name for a message that
 * is sent twice; none of them takes more than some twenty a minute.
 */
@Component
class Robots implements Transport {

    private static final int TEXT_BYTES = 2000;
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int DINGTALK_TOO_MANY = 130101;
    private static final Set<Integer> FEISHU_TOO_MANY = Set.of(9499, 11232);

    private final ProviderHttp http;
    private final Clock clock;

    Robots(ProviderHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    @Override
    public Set<Provider> providers() {
        return Set.of(Provider.WECOM_ROBOT, Provider.DINGTALK_ROBOT, Provider.FEISHU_ROBOT);
    }

    @Override
    public Answer send(Account account, Letter letter) throws IOException, InterruptedException {
        var text =
                Shortened.toBytes(letter.text().title() + "\n" + letter.text().body(), TEXT_BYTES);
        if (!account.secret("key").isEmpty()) {
            return weCom(account, text);
        }
        return account.secret("hook").isEmpty() ? dingTalk(account, text) : feishu(account, text);
    }

    private Answer weCom(Account account, String text) throws IOException, InterruptedException {
        var reply = http.post(
                URI.create(account.get("base") + "/cgi-bin/webhook/send?key="
                        + ProviderHttp.encoded(account.secret("key"))),
                Map.of("msgtype", "text", "text", Map.of("content", text)));
        return reply.wrong()
                .orElseGet(() -> reply.code("/errcode") == 0 ? new Answer.Taken(reply.text()) : WeCom.answer(reply));
    }

    private Answer dingTalk(Account account, String text) throws IOException, InterruptedException {
        var now = clock.millis();
        var reply = http.post(
                URI.create(account.get("base") + "/robot/send?access_token="
                        + ProviderHttp.encoded(account.secret("accessToken")) + "&timestamp=" + now + "&sign="
                        + ProviderHttp.encoded(Signatures.dingTalk(account.secret("signSecret"), now))),
                Map.of("msgtype", "text", "text", Map.of("content", text)));
        return reply.wrong().orElseGet(() -> switch (reply.code("/errcode")) {
            case 0 -> new Answer.Taken(reply.text());
            case DINGTALK_TOO_MANY -> new Answer.Throttled(reply.text(), PAUSE);
            case -1 -> new Answer.Failed(reply.text());
            default -> new Answer.Down(reply.text());
        });
    }

    private Answer feishu(Account account, String text) throws IOException, InterruptedException {
        var now = clock.instant().getEpochSecond();
        var reply = http.post(
                URI.create(
                        account.get("base") + "/open-apis/bot/v2/hook/" + ProviderHttp.encoded(account.secret("hook"))),
                Map.of(
                        "timestamp", Long.toString(now),
                        "sign", Signatures.feishu(account.secret("signSecret"), now),
                        "msg_type", "text",
                        // A text that begins a tag could call everybody in the group.
                        "content", Map.of("text", text.replace("<", "< "))));
        return reply.wrong().orElseGet(() -> {
            var code = reply.code("/code");
            if (code == 0) {
                return new Answer.Taken(reply.text());
            }
            return FEISHU_TOO_MANY.contains(code)
                    ? new Answer.Throttled(reply.text(), PAUSE)
                    : new Answer.Down(reply.text());
        });
    }
}
