package io.redthread.identity;

import io.redthread.identity.IdentityRefusal.RightsBeyondOwn;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Nobody hands out, or takes over, rights that he does not hold himself. */
@Component
class Authority {

    /** Refuses when the current caller lacks one of these. */
    void requireAll(Collection<Permission> permissions) {
        var access = CurrentAccess.get();
        var lacking = permissions.stream()
                .filter(permission -> !access.may(permission))
                .sorted()
                .toList();
        if (!lacking.isEmpty()) {
            throw new RightsBeyondOwn(lacking).refused();
        }
    }
}
