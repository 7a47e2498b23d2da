package io.redthread.identity;

import io.redthread.identity.domain.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/**
 * Proof that whoever sets the company up can see the terminal (设置口令): without it, the first stranger to reach a fresh
 * server would be its administrator. Made anew at every start, kept nowhere.
 */
@Component
public class SetUpToken {

    private final String token;

    SetUpToken(RandomGenerator random) {
        token = Secrets.oneTimePassword(random);
    }

    /** The token, to be shown on the terminal and nowhere else. */
    public String shown() {
        return token;
    }

    /** Refuses another token than the one shown. */
    public void check(String given) {
        if (!MessageDigest.isEqual(
                token.getBytes(StandardCharsets.UTF_8), given.strip().getBytes(StandardCharsets.UTF_8))) {
            throw new IdentityRefusal.SetUpTokenWrong().refused();
        }
    }
}
