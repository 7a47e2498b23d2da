package io.redthread.receiving.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.InvalidInput;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.receiving.Dock;
import io.redthread.receiving.ReceivingSetting;
import io.redthread.receiving.web.GoodsReceiptRequests.MistakeRequest;
import io.redthread.receiving.web.GoodsReceiptRequests.SettingRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Refused scans at the dock and how goods are taken in, over HTTP. */
@RestController
@RequestMapping("/api/receiving")
class DockController {

    private static final int LONGEST = 200;

    private final Dock dock;
    private final Once once;

    DockController(Dock dock, Once once) {
        this.dock = dock;
        this.once = once;
    }

    @PostMapping("/scans/refused")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.RECEIVING_RECEIVE)
    void mistaken(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody MistakeRequest request) {
        var fault = Given.value("/fault", request.fault());
        var expected = brief("/expected", Given.text(request.expected()));
        var scanned = brief("/scanned", Given.text("/scanned", request.scanned()));
        once.run(key, request, () -> dock.mistaken(Optional.ofNullable(request.order()), fault, expected, scanned));
    }

    @GetMapping("/settings")
    @Requires(Permission.RECEIVING_READ)
    ReceivingSetting setting() {
        return dock.setting();
    }

    @PutMapping("/settings")
    @Requires(Permission.INVENTORY_SETTINGS)
    ReceivingSetting change(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody SettingRequest request) {
        var wanted = request.setting();
        return once.answer(key, wanted, ReceivingSetting.class, () -> dock.change(wanted));
    }

    private static String brief(String pointer, String text) {
        if (text.length() > LONGEST) {
            throw InvalidInput.of(pointer, text, "text-too-long");
        }
        return text;
    }
}
