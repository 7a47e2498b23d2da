package io.redthread.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A purchase order that a buyer submits behind the pages, so that somebody has to decide on it. */
record Purchase(String id, String number) {

    /** So many of goods that are neither new nor of the standing assortment, at 10.00 apiece without tax. */
    static Purchase of(Page buyer, int quantity) {
        var supplier = json(buyer.request().get(at("/api/parties/suppliers?active=true&limit=1&q=SUP-001")))
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsString();
        var line = Map.of("sku", "BT-0002", "quantity", Integer.toString(quantity), "unitPrice", "10", "taxRate", "0");
        var token = buyer.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
                .findFirst()
                .orElseThrow();
        var made = json(buyer.request()
                .post(
                        at("/api/purchasing/orders?submit=true"),
                        RequestOptions.create()
                                .setHeader("X-XSRF-TOKEN", token.value)
                                .setHeader("Idempotency-Key", UUID.randomUUID().toString())
                                .setData(Map.of("content", Map.of("supplier", supplier, "lines", List.of(line))))));
        return new Purchase(made.get("id").getAsString(), made.get("number").getAsString());
    }

    String path() {
        return "/purchasing/orders/" + id;
    }

    private static String at(String path) {
        return DemoServer.running().at(path);
    }

    private static JsonObject json(APIResponse response) {
        assertThat(response.ok()).as(response.text()).isTrue();
        return JsonParser.parseString(response.text()).getAsJsonObject();
    }
}
