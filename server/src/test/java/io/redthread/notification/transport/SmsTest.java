package io.redthread.notification.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.notification.transport.FakeProvider.Asked;
import io.redthread.notification.transport.FakeProvider.Says;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text messages by Aliyun and Tencent Cloud; each fake verifies the signature over what arrived. */
class SmsTest extends TransportTest {

    private final AliyunSms aliyun = new AliyunSms(http, clock, new Random(1));
    private final TencentSms tencent = new TencentSms(http, clock);

    @Test
    void aliyun_verifies_the_signature_over_what_it_received() throws Exception {
        provider.answers(asked -> aliyunWouldTake(asked, "sk")
                ? Says.ok("{\"Code\":\"OK\",\"BizId\":\"biz-1\",\"Message\":\"OK\"}")
                : status(400, "{\"Code\":\"SignatureDoesNotMatch\"}"));

        assertThat(aliyun.send(aliyunAccount("sk"), letter("138 0000-0000"))).isEqualTo(new Answer.Taken("biz-1"));
        assertThat(provider.last().query())
                .containsEntry("PhoneNumbers", "13800000000")
                .containsEntry("SignName", "红线")
                .containsEntry("TemplateCode", "SMS_1")
                .containsEntry("OutId", "redthread-77");
        assertThat(provider.last().query().get("TemplateParam")).startsWith("{\"content\":\"王:核对地址");
        assertThat(aliyun.send(aliyunAccount("other"), letter("13800000000"))).isInstanceOf(Answer.Down.class);
    }

    @Test
    void a_template_of_its_own_is_filled_by_name_or_in_order() throws Exception {
        var letter = withTemplate("+8613800000000", "SMS_2", "number", "SO-1", "amount", "99.00");
        provider.answers(asked -> Says.ok("{\"Code\":\"OK\"}"));
        aliyun.send(aliyunAccount("sk"), letter);
        assertThat(provider.last().query())
                .containsEntry("TemplateCode", "SMS_2")
                .containsEntry("TemplateParam", "{\"number\":\"SO-1\",\"amount\":\"99.00\"}");

        provider.answers(asked -> Says.ok("{\"Response\":{\"SendStatusSet\":[{\"Code\":\"Ok\",\"SerialNo\":\"s\"}]}}"));
        tencent.send(tencentAccount("sk"), letter);
        assertThat(provider.last().json().path("TemplateParamSet").toString()).isEqualTo("[\"SO-1\",\"99.00\"]");
        assertThat(provider.last().json().path("TemplateId").asString()).isEqualTo("SMS_2");
    }

    @Test
    void tencent_verifies_the_signature_over_what_it_received() throws Exception {
        provider.answers(asked -> Says.ok(
                tencentWouldTake(asked, "sk")
                        ? "{\"Response\":{\"SendStatusSet\":[{\"Code\":\"Ok\",\"SerialNo\":\"s-1\"}]}}"
                        : "{\"Response\":{\"Error\":{\"Code\":\"AuthFailure.SignatureFailure\"}}}"));

        assertThat(tencent.send(tencentAccount("sk"), letter("13800000000"))).isEqualTo(new Answer.Taken("s-1"));
        var body = provider.last().json();
        assertThat(body.path("PhoneNumberSet").toString()).isEqualTo("[\"+8613800000000\"]");
        assertThat(body.path("SessionContext").asString()).isEqualTo("redthread-77");
        assertThat(provider.last().headers()).containsEntry("X-TC-Action", "SendSms");
        assertThat(tencent.send(tencentAccount("other"), letter("13800000000"))).isInstanceOf(Answer.Down.class);
    }

    @ParameterizedTest
    @CsvSource({
        "isv.MOBILE_NUMBER_ILLEGAL, Refused",
        "isv.TEMPLATE_MISSING_PARAMETERS, Refused",
        "isv.BUSINESS_LIMIT_CONTROL, Failed",
        "Throttling.User, Throttled",
        "isv.AMOUNT_NOT_ENOUGH, Down",
        "InvalidAccessKeyId.NotFound, Down"
    })
    void aliyun_says_what_an_error_is_about(String code, String expected) throws Exception {
        provider.answers(asked -> status(code.startsWith("isv") ? 200 : 400, "{\"Code\":\"" + code + "\"}"));

        assertThat(aliyun.send(aliyunAccount("sk"), letter("1")).getClass().getSimpleName())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "InvalidParameterValue.IncorrectPhoneNumber, Refused",
        "FailedOperation.PhoneNumberInBlacklist, Refused",
        "LimitExceeded.PhoneNumberDailyLimit, Failed",
        "FailedOperation.InsufficientBalanceInSmsPackage, Down"
    })
    void tencent_says_what_an_error_is_about(String code, String expected) throws Exception {
        provider.answers(asked -> Says.ok("{\"Response\":{\"SendStatusSet\":[{\"Code\":\"" + code + "\"}]}}"));

        assertThat(tencent.send(tencentAccount("sk"), letter("1")).getClass().getSimpleName())
                .isEqualTo(expected);
    }

    private Account aliyunAccount(String secret) {
        return account(
                Map.of("accessKeyId", "id", "signName", "红线", "templateCode", "SMS_1"),
                Map.of("accessKeySecret", secret));
    }

    private Account tencentAccount(String secret) {
        return account(
                Map.of(
                        "secretId", "id",
                        "sdkAppId", "1400",
                        "signName", "红线",
                        "templateId", "77",
                        "region", "ap-guangzhou"),
                Map.of("secretKey", secret));
    }

    private boolean aliyunWouldTake(Asked asked, String secret) {
        var authorization = asked.headers().get("Authorization");
        var signed = new TreeMap<String, String>();
        var names = authorization.replaceAll(".*SignedHeaders=([^,]*),.*", "$1");
        for (var name : names.split(";")) {
            signed.put(name, asked.headers().get(name));
        }
        return signed.containsKey("host")
                && authorization.startsWith("ACS3-HMAC-SHA256 Credential=id,")
                && authorization.endsWith("Signature=" + Signatures.acs3(secret, "POST", asked.query(), signed));
    }

    private boolean tencentWouldTake(Asked asked, String secret) {
        var signature = Signatures.tc3(secret, "sms", asked.headers().get("Host"), asked.body(), NOW);
        return asked.headers()
                        .get("Authorization")
                        .equals("TC3-HMAC-SHA256 Credential=id/2026-11-28/sms/tc3_request,"
                                + " SignedHeaders=content-type;host, Signature=" + signature)
                && asked.headers().get("X-TC-Timestamp").equals(Long.toString(NOW.getEpochSecond()));
    }
}
