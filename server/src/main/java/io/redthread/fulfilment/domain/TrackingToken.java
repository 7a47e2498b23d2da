package io.redthread.fulfilment.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.OptionalLong;

/**
 * The unguessable part of a tracking address: the parcel's id and half an HMAC over it. Nothing is stored, and a made-up
 * one is told apart without a look at the database.
 */
public final class TrackingToken {

    private static final int SIGNED = 16;

    private TrackingToken() {}

    /** The token of a parcel. */
    public static String of(byte[] key, long parcel) {
        var id = ByteBuffer.allocate(Long.BYTES).putLong(parcel).array();
        var token = Arrays.copyOf(id, Long.BYTES + SIGNED);
        System.arraycopy(Signature.of(key, id), 0, token, Long.BYTES, SIGNED);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The parcel of a token; empty when we did not make it. */
    public static OptionalLong parcel(byte[] key, String token) {
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length != Long.BYTES + SIGNED) {
                return OptionalLong.empty();
            }
            var parcel = ByteBuffer.wrap(bytes).getLong();
            var right = MessageDigest.isEqual(
                    of(key, parcel).getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
            return right ? OptionalLong.of(parcel) : OptionalLong.empty();
        } catch (IllegalArgumentException e) {
            return OptionalLong.empty();
        }
    }
}
