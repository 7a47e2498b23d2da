package io.redthread.inventory;

import io.redthread.parties.PartnerId;
import java.util.Optional;

/**
 * A warehouse (仓库) as others see it.
 *
 * @param id its id
 * @param code its code, as people write it
 * @param nameZh its Chinese name
 * @param nameEn its English name
 * @param province where it stands; allocation goes by it
 * @param city where it stands
 * @param active whether goods are promised from it
 * @param owner whose goods lie in it (货主); absent means ours
 * @param site the building it is in; warehouses of several owners may share one
 */
public record WarehouseFacts(
        WarehouseId id,
        String code,
        String nameZh,
        String nameEn,
        String province,
        String city,
        boolean active,
        Optional<PartnerId> owner,
        String site) {}
