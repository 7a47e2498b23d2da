package io.redthread.fulfilment;

import io.redthread.parties.ShopId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which messages to shops a list shows.
 *
 * @param q an order's number or the shop's number of it, whole
 * @param shop to which shop
 * @param state codes of states
 */
public record FeedbackFilter(
        @Nullable String q, @Nullable ShopId shop, @Nullable List<String> state) {

    /** The states wanted; none means any. */
    public List<FeedbackState> states() {
        return state == null ? List.of() : state.stream().map(FeedbackState::of).toList();
    }
}
