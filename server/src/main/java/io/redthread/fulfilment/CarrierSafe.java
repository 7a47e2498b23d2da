package io.redthread.fulfilment;

import io.redthread.platform.RedthreadSettings;
import io.redthread.platform.secrets.Safe;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Seals the secrets of accounts at carriers. */
@Component
class CarrierSafe extends Safe {

    CarrierSafe(FulfilmentSettings settings, RedthreadSettings house, RandomGenerator random) {
        super(settings.carriers().secretKey(), house.data().resolve("keys").resolve("carriers-aes.key"), random);
    }
}
