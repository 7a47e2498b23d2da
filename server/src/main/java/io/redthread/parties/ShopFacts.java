package io.redthread.parties;

import java.net.URI;
import java.util.Currency;
import java.util.Optional;

/**
 * What other modules need to know of a shop.
 *
 * @param id its id
 * @param code its code
 * @param name its name
 * @param platform the platform it is on, for example {@code taobao}
 * @param currency what it sells in
 * @param splitAllowed whether one order may ship from several warehouses
 * @param sameCodes whether platform codes equal our items' codes where no mapping says otherwise
 * @param feedbackUrl where tracking is reported to
 * @param active whether it takes orders
 */
public record ShopFacts(
        ShopId id,
        String code,
        String name,
        String platform,
        Currency currency,
        boolean splitAllowed,
        boolean sameCodes,
        Optional<URI> feedbackUrl,
        boolean active) {}
