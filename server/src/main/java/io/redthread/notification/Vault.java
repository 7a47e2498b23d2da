package io.redthread.notification;

import io.redthread.platform.RedthreadSettings;
import io.redthread.platform.secrets.Safe;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Seals the secrets of connections. */
@Component
class Vault extends Safe {

    Vault(NotificationSettings settings, RedthreadSettings house, RandomGenerator random) {
        super(settings.secretKey(), house.data().resolve("keys").resolve("notification-aes.key"), random);
    }
}
