package io.redthread.mining;

import io.redthread.mining.store.PseudonymKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Names of persons for who may not see them (假名): the same person is the same name, and nobody can turn it back. */
@Component
class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 5;

    private final PseudonymKey key;

    Pseudonyms(PseudonymKey key) {
        this.key = key;
    }

    String of(String username) {
        if (username.isEmpty() || username.equals("system")) {
            return username;
        }
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.key().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            var all = mac.doFinal(username.getBytes(StandardCharsets.UTF_8));
            return "P-" + HexFormat.of().formatHex(all, 0, BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no " + ALGORITHM, e);
        }
    }
}
