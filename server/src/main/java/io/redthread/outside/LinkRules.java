package io.redthread.outside;

import io.redthread.catalog.SkuFacts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which goods a partner may send for us: what is told of them is one number, so they are one kind of thing. */
final class LinkRules {

    private LinkRules() {}

    /** Why goods may not be linked, as the code of a problem; nothing where they may. */
    static Optional<String> against(@Nullable SkuFacts goods) {
        if (goods == null) {
            return Optional.of("link-goods-unknown");
        }
        if (!goods.active()) {
            return Optional.of("link-goods-not-sold");
        }
        if (goods.isKit()) {
            return Optional.of("link-of-a-kit");
        }
        if (goods.lotTracked()) {
            return Optional.of("link-of-lots");
        }
        return goods.serialTracked() ? Optional.of("link-of-serials") : Optional.empty();
    }
}
