package io.redthread.notification.transport;

import io.redthread.notification.Provider;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Text messages by Tencent Cloud (SMS, 2021-01-11), signed TC3-HMAC-SHA256. Our reference goes along as context. */
@Component
class TencentSms implements Transport {

    private static final String SERVICE = "sms";
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final ProviderHttp http;
    private final Clock clock;

    TencentSms(ProviderHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    @Override
    public Set<Provider> providers() {
        return Set.of(Provider.SMS_TENCENT);
    }

    @Override
    public Answer send(Account account, Letter letter) throws IOException, InterruptedException {
        var base = URI.create(account.get("base"));
        var body = http.json(Map.of(
                "PhoneNumberSet", List.of(Telephone.international(letter.to())),
                "SmsSdkAppId", account.get("sdkAppId"),
                "SignName", account.get("signName"),
                "TemplateId", letter.template().orElse(account.get("templateId")),
                "TemplateParamSet",
                        letter.template().isPresent()
                                ? List.copyOf(letter.variables().values())
                                : List.of(letter.text().body()),
                "SessionContext", letter.reference()));
        var now = clock.instant();
        var date = now.atZone(ZoneOffset.UTC).toLocalDate().toString();
        var signature = Signatures.tc3(account.secret("secretKey"), SERVICE, base.getRawAuthority(), body, now);
        var headers = Map.of(
                "Content-Type",
                "application/json; charset=utf-8",
                "X-TC-Action",
                "SendSms",
                "X-TC-Version",
                "2021-01-11",
                "X-TC-Region",
                account.get("region"),
                "X-TC-Timestamp",
                Long.toString(now.getEpochSecond()),
                "Authorization",
                Signatures.TC3 + " Credential=" + account.get("secretId") + "/"
                        + Signatures.scope(date, SERVICE) + ", SignedHeaders=content-type;host, Signature="
                        + signature);
        return answer(http.post(base.resolve("/"), body, headers));
    }

    private static Answer answer(ProviderHttp.Reply reply) {
        var wrong = reply.wrong();
        if (wrong.isPresent()) {
            return wrong.get();
        }
        var response = reply.json().path("Response");
        var error = response.path("Error").path("Code").asString("");
        var code = error.isEmpty() ? response.at("/SendStatusSet/0/Code").asString("") : error;
        if (code.equals("Ok")) {
            return new Answer.Taken(response.at("/SendStatusSet/0/SerialNo").asString("Ok"));
        }
        if (code.startsWith("RequestLimitExceeded")) {
            return new Answer.Throttled(reply.text(), PAUSE);
        }
        if (code.startsWith("LimitExceeded") || code.startsWith("InternalError")) {
            return new Answer.Failed(reply.text());
        }
        return aboutTheLetter(code) ? new Answer.Refused(reply.text()) : new Answer.Down(reply.text());
    }

    private static boolean aboutTheLetter(String code) {
        return code.startsWith("InvalidParameterValue")
                || code.startsWith("UnsupportedOperation")
                || code.equals("FailedOperation.PhoneNumberInBlacklist")
                || code.equals("FailedOperation.ContainSensitiveWord")
                || code.startsWith("FailedOperation.Template");
    }
}
