package io.redthread.notification.transport;

import io.redthread.notification.Provider;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Messages of a WeCom application to single people, as cards that open the document. The same card twice within half an
 * hour is one: WeCom is asked to check.
 */
@Component
class WeComApplication implements Transport {

    private static final int TITLE_BYTES = 128;
    private static final int BODY_BYTES = 512;
    private static final int CHECKED_SECONDS = 1800;
    /** No such member, nobody of those named, text not allowed. */
    private static final Set<Integer> FOR_GOOD = Set.of(40003, 40031, 60111, 81013, 44004, 45002);

    private final ProviderHttp http;
    private final WeComTokens tokens;

    WeComApplication(ProviderHttp http, WeComTokens tokens) {
        this.http = http;
        this.tokens = tokens;
    }

    @Override
    public Set<Provider> providers() {
        return Set.of(Provider.WECOM_APP);
    }

    @Override
    public Answer send(Account account, Letter letter) throws IOException, InterruptedException {
        return switch (tokens.of(account)) {
            case WeComTokens.None none -> none.why();
            case WeComTokens.Token token -> {
                var reply = post(account, letter, token.value());
                if (WeComTokens.STALE.contains(reply.code("/errcode"))
                        && tokens.renewed(account, token) instanceof WeComTokens.Token fresh) {
                    reply = post(account, letter, fresh.value());
                }
                yield answer(reply);
            }
        };
    }

    private ProviderHttp.Reply post(Account account, Letter letter, String token)
            throws IOException, InterruptedException {
        var address = account.get("base") + "/cgi-bin/message/send?access_token=" + ProviderHttp.encoded(token);
        var card = Map.of(
                "title", Shortened.toBytes(letter.text().title(), TITLE_BYTES),
                "description", Shortened.toBytes(letter.text().body(), BODY_BYTES),
                "url", letter.link());
        return http.post(
                URI.create(address),
                Map.of(
                        "touser",
                        letter.to(),
                        "msgtype",
                        "textcard",
                        "agentid",
                        Long.parseLong(account.get("agentId")),
                        "textcard",
                        card,
                        "enable_duplicate_check",
                        1,
                        "duplicate_check_interval",
                        CHECKED_SECONDS));
    }

    private static Answer answer(ProviderHttp.Reply reply) {
        return reply.wrong().orElseGet(() -> {
            var code = reply.code("/errcode");
            if (code == 0 && reply.json().path("invaliduser").asString("").isEmpty()) {
                return new Answer.Taken(reply.json().path("msgid").asString("ok"));
            }
            return code == 0 || FOR_GOOD.contains(code) ? new Answer.Refused(reply.text()) : WeCom.answer(reply);
        });
    }
}
