package io.redthread.sales.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.InputError;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.sales.IntakeResult;
import io.redthread.sales.NewOrder;
import io.redthread.sales.OrderIntake;
import io.redthread.sales.ShopUnknown;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many orders in one request: one JSON order per line in, one result per line out, in the same order. Taken in batches;
 * each is committed when its results are sent, so that a caller who lost the connection sends the rest again, or all.
 */
@RestController
class BulkController {

    private static final String NDJSON = "application/x-ndjson";
    private static final int BATCH = 500;
    private static final int LONGEST_LINE = 2_000_000;

    private final OrderIntake intake;
    private final OrderRequests requests;
    private final JsonMapper json;

    BulkController(OrderIntake intake, OrderRequests requests, JsonMapper json) {
        this.intake = intake;
        this.requests = requests;
        this.json = json;
    }

    @PostMapping(path = "/api/sales/orders/bulk", consumes = NDJSON, produces = NDJSON)
    @Requires(Permission.SALES_ORDER_CREATE)
    void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(NDJSON);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        try (var lines = new BufferedReader(new InputStreamReader(request.getInputStream(), StandardCharsets.UTF_8))) {
            var batch = new ArrayList<String>();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    batch.add(line);
                }
                if (batch.size() == BATCH) {
                    answer(batch, response);
                }
            }
            answer(batch, response);
        }
    }

    private void answer(List<String> lines, HttpServletResponse response) throws IOException {
        var orders = new ArrayList<NewOrder>();
        var results = new IntakeResult[lines.size()];
        var places = new ArrayList<Integer>();
        for (var i = 0; i < lines.size(); i++) {
            try {
                orders.add(read(lines.get(i)));
                places.add(i);
            } catch (Refused refused) {
                results[i] = new IntakeResult.Rejected("", errors(refused));
            }
        }
        var taken = intake.accept(orders);
        for (var i = 0; i < taken.size(); i++) {
            results[places.get(i)] = taken.get(i);
        }
        for (var result : results) {
            response.getWriter().write(json.writerFor(IntakeResult.class).writeValueAsString(result) + "\n");
        }
        response.getWriter().flush();
        lines.clear();
    }

    private NewOrder read(String line) {
        if (line.length() > LONGEST_LINE) {
            throw InvalidInput.of("", line, "text-too-long");
        }
        try {
            return requests.order(json.readValue(line, OrderRequests.Create.class));
        } catch (JacksonException e) {
            throw InvalidInput.of("", line, "value-malformed");
        }
    }

    private static List<InputError> errors(Refused refused) {
        return switch (refused.refusal()) {
            case InvalidInput invalid -> invalid.errors();
            case ShopUnknown unknown -> List.of(new InputError("/shop", unknown.shop(), "shop-inactive"));
            default -> throw refused;
        };
    }
}
