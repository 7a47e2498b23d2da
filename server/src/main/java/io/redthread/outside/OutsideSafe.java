package io.redthread.outside;

import io.redthread.platform.RedthreadSettings;
import io.redthread.platform.secrets.Safe;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Seals the secrets with which calls to partners are signed. */
@Component
class OutsideSafe extends Safe {

    OutsideSafe(OutsideSettings settings, RedthreadSettings house, RandomGenerator random) {
        super(settings.secretKey(), house.data().resolve("keys").resolve("outside-aes.key"), random);
    }
}
