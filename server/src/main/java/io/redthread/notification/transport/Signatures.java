package io.redthread.notification.transport;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How each provider wants a request to be signed (签名). Pure: the same words always give the same signature. */
final class Signatures {

    static final String ACS3 = "ACS3-HMAC-SHA256";
    static final String TC3 = "TC3-HMAC-SHA256";

    private static final String HMAC = "HmacSHA256";

    private Signatures() {}

    /** DingTalk's robot: the secret is the key, and once more behind the time. Base64, not yet encoded for a query. */
    static String dingTalk(String secret, long timestampMillis) {
        return Base64.getEncoder().encodeToString(hmac(bytes(secret), timestampMillis + "\n" + secret));
    }

    /** Feishu's robot: time and secret are the key of an empty text. */
    static String feishu(String secret, long timestampSeconds) {
        return Base64.getEncoder().encodeToString(hmac(bytes(timestampSeconds + "\n" + secret), ""));
    }

    /** Aliyun's third version; the headers given are those signed, names in lower case. Lower-case hex. */
    static String acs3(String secret, String method, Map<String, String> query, SortedMap<String, String> headers) {
        var request = String.join(
                "\n",
                method,
                "/",
                query(query),
                headers.entrySet().stream()
                        .map(it -> it.getKey() + ":" + it.getValue().strip() + "\n")
                        .collect(Collectors.joining()),
                signed(headers),
                headers.getOrDefault("x-acs-content-sha256", ""));
        return hex(hmac(bytes(secret), ACS3 + "\n" + sha256(request)));
    }

    /** Tencent Cloud's third version over content type, host and body. Lower-case hex. */
    static String tc3(String secret, String service, String host, String body, Instant at) {
        var date = at.atZone(ZoneOffset.UTC).toLocalDate().toString();
        var request = "POST\n/\n\ncontent-type:application/json; charset=utf-8\nhost:" + host
                + "\n\ncontent-type;host\n" + sha256(body);
        var text = String.join("\n", TC3, "" + at.getEpochSecond(), scope(date, service), sha256(request));
        var key = hmac(hmac(hmac(bytes("TC3" + secret), date), service), "tc3_request");
        return hex(hmac(key, text));
    }

    /** For which day and service a signature of Tencent Cloud is good. */
    static String scope(String date, String service) {
        return date + "/" + service + "/tc3_request";
    }

    /** The query as it is signed and sent: by name, encoded. */
    static String query(Map<String, String> query) {
        return new TreeMap<>(query)
                .entrySet().stream()
                        .map(it -> ProviderHttp.encoded(it.getKey()) + "=" + ProviderHttp.encoded(it.getValue()))
                        .collect(Collectors.joining("&"));
    }

    /** Names of the signed headers. */
    static String signed(SortedMap<String, String> headers) {
        return String.join(";", headers.keySet());
    }

    static String sha256(String text) {
        try {
            return hex(MessageDigest.getInstance("SHA-256").digest(bytes(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
