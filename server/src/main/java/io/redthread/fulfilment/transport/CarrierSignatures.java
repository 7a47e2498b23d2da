package io.redthread.fulfilment.transport;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/** How each interface wants a request to be signed (签名). MD5 is theirs, not ours; the line is encrypted. */
public final class CarrierSignatures {

    private CarrierSignatures() {}

    /** SF: message, time and check word, encoded as in a form; MD5, base64 of its bytes. */
    public static String sf(String message, String timestamp, String secret) {
        return base64(md5(URLEncoder.encode(message + timestamp + secret, StandardCharsets.UTF_8)));
    }

    /** Cainiao: message and secret; MD5, base64 of its bytes. */
    public static String cainiao(String message, String secret) {
        return base64(md5(message + secret));
    }

    /** Kuaidi100: message, time, key and secret; MD5 in upper-case hex. */
    public static String kuaidi100(String message, String timestamp, String key, String secret) {
        return HexFormat.of().formatHex(md5(message + timestamp + key + secret)).toUpperCase(Locale.ROOT);
    }

    /** KDNiao: message and key; MD5 in lower-case hex, base64 of that text. */
    public static String kdniao(String message, String secret) {
        return base64(HexFormat.of().formatHex(md5(message + secret)).getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] md5(String text) {
        try {
            return MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
