package io.redthread.e2e;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** A purchase order that a buyer submits behind the pages, so that somebody has to decide on it. */
record Purchase(String id, String number) {

    /** So many of goods that are neither new nor of the standing assortment, at 10.00 apiece without tax. */
    static Purchase of(Page buyer, int quantity) {
        var supplier = Api.get(buyer, "/api/parties/suppliers?active=true&limit=1&q=SUP-001")
                .getAsJsonObject()
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsString();
        var line = Map.of("sku", "BT-0002", "quantity", Integer.toString(quantity), "unitPrice", "10", "taxRate", "0");
        var content = Map.of("content", Map.of("supplier", supplier, "lines", List.of(line)));
        var made = Api.post(buyer, "/api/purchasing/orders?submit=true", content).getAsJsonObject();
        return new Purchase(made.get("id").getAsString(), made.get("number").getAsString());
    }

    String path() {
        return "/purchasing/orders/" + id;
    }
}
