package io.redthread.e2e;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A paid order that a shop sends behind the pages, of goods that lie in plenty: it waits in {@link #WAREHOUSE} at once. */
record Sale(String id, String number) {

    static final String WAREHOUSE = "广州仓";

    /** So many orders, every one of another buyer. */
    static void waiting(Page clerk, int orders) {
        for (var order = 0; order < orders; order++) {
            of(clerk, buyer());
        }
    }

    /** One piece for that buyer, at its usual price. */
    static Sale of(Page clerk, String buyer) {
        return of(clerk, buyer, "BT-0002", 1, "172");
    }

    /** So many pieces of those goods, at that price each. */
    static Sale of(Page clerk, String buyer, String sku, int pieces, String price) {
        var now = Instant.now().toString();
        var address = Map.of("country", "CN", "text", "广东省深圳市南山区科技园路 8 号", "phone", phone(buyer));
        var line = Map.of(
                "kind", "goods", "platformSku", sku, "quantity", Integer.toString(pieces), "unitPrice", price);
        var order = Map.of(
                "shop", "own-01", "platformNumber", UUID.randomUUID().toString(), "orderedAt", now, "paidAt", now,
                "currency", "CNY", "buyer", buyer, "recipient", buyer, "address", address, "lines", List.of(line));
        var made = Api.post(clerk, "/api/sales/orders", order).getAsJsonObject();
        return new Sale(made.get("id").getAsString(), made.get("number").getAsString());
    }

    /** Somebody who has not bought before. */
    static String buyer() {
        return "买家" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String phone(String buyer) {
        return "1380000" + "%04d".formatted(Math.floorMod(buyer.hashCode(), 10_000));
    }
}
