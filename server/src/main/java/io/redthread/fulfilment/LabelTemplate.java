package io.redthread.fulfilment;

import io.redthread.parties.ShopId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A label template (标签模板) with its draft.
 *
 * @param id its id
 * @param revision counts the changes; a change names the one it was made from
 * @param content what its draft says
 * @param active whether it is used
 * @param published the newest published version; nothing while there is none
 * @param changedAt when it was last changed
 * @param changedBy by whom
 */
public record LabelTemplate(
        LabelTemplateId id,
        int revision,
        Content content,
        boolean active,
        @Nullable Integer published,
        Instant changedAt,
        String changedBy) {

    /**
     * What a template says.
     *
     * @param name its name, at most 60 characters
     * @param kind what it is for; never changes
     * @param carrier only for parcels of that carrier
     * @param shop only for parcels of that shop
     * @param layout what it looks like
     */
    public record Content(
            String name,
            LabelKind kind,
            @Nullable CarrierCode carrier,
            @Nullable ShopId shop,
            LabelLayout layout) {}
}
