package io.redthread.catalog.store;

import static io.redthread.catalog.store.jooq.Tables.BARCODE;
import static io.redthread.catalog.store.jooq.Tables.SKU;

import io.redthread.catalog.SkuContent;
import io.redthread.kernel.Sku;
import io.redthread.platform.search.SearchColumns;
import io.redthread.platform.search.SearchText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What an item is found by: its names and model, pinyin initials, its code, its barcodes. */
final class SkuSearch {

    static final SearchColumns COLUMNS = new SearchColumns(SKU.SEARCH_TEXT, SKU.SEARCH_TOKENS);

    private SkuSearch() {}

    static SearchText text(Sku sku, SkuContent content) {
        var parts = new ArrayList<>(List.of(content.name(), content.nameEn(), content.spec(), sku.code()));
        content.barcodes().forEach(barcode -> parts.add(barcode.code()));
        return SearchText.of(parts);
    }

    /**
     * The items meant. Numbers are looked up first where they begin a code or are a barcode: their bigrams are in every
     * row, so the word index would wade through all of them.
     */
    static Condition matches(DSLContext sql, String typed) {
        var number = typed.strip();
        if (number.matches("[\\x21-\\x7e]{3,64}") && number.chars().anyMatch(Character::isDigit)) {
            var begins = DSL.lower(SKU.CODE).startsWith(number.toLowerCase(Locale.ROOT));
            var scanned = SKU.ID.in(DSL.select(BARCODE.SKU_ID).from(BARCODE).where(BARCODE.CODE.eq(number)));
            for (var exact : List.of(scanned, begins)) {
                if (sql.fetchExists(SKU, exact)) {
                    return exact;
                }
            }
        }
        return COLUMNS.match(typed);
    }
}
