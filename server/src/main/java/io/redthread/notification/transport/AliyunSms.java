package io.redthread.notification.transport;

import io.redthread.notification.Provider;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Text messages by Aliyun (dysmsapi, 2017-05-25), signed by its third version. Our reference goes along as OutId. */
@Component
class AliyunSms implements Transport {

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int NONCE_BYTES = 16;
    /** About this number or this text; everything else about the account. */
    private static final Set<String> FOR_GOOD = Set.of(
            "isv.MOBILE_NUMBER_ILLEGAL",
            "isv.MOBILE_COUNT_OVER_LIMIT",
            "isv.BLACK_KEY_CONTROL_LIMIT",
            "isv.TEMPLATE_MISSING_PARAMETERS",
            "isv.TEMPLATE_PARAMS_ILLEGAL",
            "isv.PARAM_LENGTH_LIMIT",
            "isv.PARAM_NOT_SUPPORT_URL",
            "isv.SMS_TEMPLATE_ILLEGAL",
            "isv.INVALID_JSON_PARAM");

    private final ProviderHttp http;
    private final Clock clock;
    private final RandomGenerator random;

    AliyunSms(ProviderHttp http, Clock clock, RandomGenerator random) {
        this.http = http;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Set<Provider> providers() {
        return Set.of(Provider.SMS_ALIYUN);
    }

    @Override
    public Answer send(Account account, Letter letter) throws IOException, InterruptedException {
        var query = new TreeMap<>(Map.of(
                "PhoneNumbers", Telephone.abroad(letter.to()),
                "SignName", account.get("signName"),
                "TemplateCode", letter.template().orElse(account.get("templateCode")),
                "TemplateParam",
                        http.json(
                                letter.template().isPresent()
                                        ? letter.variables()
                                        : Map.of("content", letter.text().body())),
                "OutId", letter.reference()));
        var base = URI.create(account.get("base"));
        var headers = new TreeMap<>(Map.of(
                "host", base.getRawAuthority(),
                "x-acs-action", "SendSms",
                "x-acs-version", "2017-05-25",
                "x-acs-date", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                "x-acs-signature-nonce", nonce(),
                "x-acs-content-sha256", Signatures.sha256("")));
        var signature = Signatures.acs3(account.secret("accessKeySecret"), "POST", query, headers);
        var sent = new HashMap<>(headers);
        sent.remove("host");
        sent.put(
                "Authorization",
                Signatures.ACS3 + " Credential=" + account.get("accessKeyId") + ",SignedHeaders="
                        + Signatures.signed(headers) + ",Signature=" + signature);
        return answer(http.post(URI.create(base + "/?" + Signatures.query(query)), "", sent));
    }

    private static Answer answer(ProviderHttp.Reply reply) {
        var code = reply.json().path("Code").asString("");
        if (code.equals("OK")) {
            return new Answer.Taken(reply.json().path("BizId").asString("OK"));
        }
        if (FOR_GOOD.contains(code)) {
            return new Answer.Refused(reply.text());
        }
        if (code.startsWith("Throttling")) {
            return new Answer.Throttled(reply.text(), reply.retryAfter().orElse(PAUSE));
        }
        // The first is a limit per number, the second a fault on the way to the network.
        return code.equals("isv.BUSINESS_LIMIT_CONTROL") || code.equals("isp.SYSTEM_ERROR")
                ? new Answer.Failed(reply.text())
                : reply.wrong().orElseGet(() -> new Answer.Down(reply.text()));
    }

    private String nonce() {
        var bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
