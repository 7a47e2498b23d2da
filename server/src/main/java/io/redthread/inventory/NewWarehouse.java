package io.redthread.inventory;

import io.redthread.parties.PartnerId;
import java.util.Optional;

/**
 * A warehouse to be opened.
 *
 * @param code 1–20 letters, digits and dashes
 * @param nameZh its Chinese name
 * @param nameEn its English name
 * @param province where it stands
 * @param city where it stands
 * @param owner whose goods lie in it, for good; absent means ours
 * @param site the building it is in, 1–40 characters; its code for a building of its own
 */
public record NewWarehouse(
        String code,
        String nameZh,
        String nameEn,
        String province,
        String city,
        Optional<PartnerId> owner,
        String site) {

    /** One for goods of ours, in a building of its own. */
    public NewWarehouse(String code, String nameZh, String nameEn, String province, String city) {
        this(code, nameZh, nameEn, province, city, Optional.empty(), code);
    }
}
