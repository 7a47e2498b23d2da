package io.redthread.parties;

import static java.util.Objects.requireNonNullElse;

import io.redthread.platform.json.Given;
import java.math.BigDecimal;
import java.util.List;

/**
 * What can be said of a shop (店铺).
 *
 * @param name its name
 * @param platform the platform it is on: lower-case word such as {@code taobao}, {@code douyin}, {@code own}
 * @param currency ISO 4217 code of what it sells in
 * @param splitAllowed whether one order may ship from several warehouses
 * @param sameCodes whether platform codes equal our items' codes where no mapping says otherwise
 * @param safety what it keeps back from sale
 * @param feedbackUrl http(s) address tracking is reported to, {@code local:shop} for the practice shop, or empty
 * @param extraFields fields only this shop sends, kept with its orders and shown under these names
 */
public record ShopContent(
        String name,
        String platform,
        String currency,
        boolean splitAllowed,
        boolean sameCodes,
        Safety safety,
        String feedbackUrl,
        List<ExtraField> extraFields) {

    /** Reads what was left out as empty. */
    public ShopContent {
        name = requireNonNullElse(name, "").strip();
        platform = requireNonNullElse(platform, "").strip();
        currency = requireNonNullElse(currency, "CNY").strip();
        safety = requireNonNullElse(safety, Safety.NONE);
        feedbackUrl = requireNonNullElse(feedbackUrl, "").strip();
        extraFields = Given.list(extraFields);
    }

    /** A shop on that platform that sells in that currency, may split, and uses our own codes. */
    public static ShopContent of(String name, String platform, String currency) {
        return new ShopContent(name, platform, currency, true, true, Safety.NONE, "", List.of());
    }

    /**
     * What is kept back from sale so that a shop does not promise the last piece twice.
     *
     * @param buffer so many base units of every item
     * @param percent so many percent of what is available
     */
    public record Safety(BigDecimal buffer, int percent) {

        /** Nothing kept back. */
        public static final Safety NONE = new Safety(BigDecimal.ZERO, 0);

        /** Reads what was left out as nothing. */
        public Safety {
            buffer = requireNonNullElse(buffer, BigDecimal.ZERO);
        }
    }

    /**
     * A field that only this shop sends (渠道专有字段).
     *
     * @param key its name in the shop's data
     * @param nameZh what to call it in Chinese
     * @param nameEn and in English
     */
    public record ExtraField(String key, String nameZh, String nameEn) {

        /** Reads what was left out as empty. */
        public ExtraField {
            key = requireNonNullElse(key, "").strip();
            nameZh = requireNonNullElse(nameZh, "").strip();
            nameEn = requireNonNullElse(nameEn, "").strip();
        }
    }
}
