package io.redthread.fulfilment.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 over texts and bytes: what we sign so that others know it came from us. */
public final class Signature {

    private Signature() {}

    /** The signature of a message to a shop: over the time it was sent, a dot, and the body. Lower-case hex. */
    public static String ofMessage(byte[] key, String timestamp, String body) {
        return HexFormat.of().formatHex(of(key, (timestamp + "." + body).getBytes(StandardCharsets.UTF_8)));
    }

    /** HMAC-SHA256. */
    public static byte[] of(byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
