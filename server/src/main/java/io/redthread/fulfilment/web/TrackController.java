package io.redthread.fulfilment.web;

import io.redthread.fulfilment.TrackedParcel;
import io.redthread.fulfilment.Tracking;
import io.redthread.identity.PublicEndpoint;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The customer's tracking page asks here; whoever has the address may see it. */
@RestController
class TrackController {

    private final Tracking tracking;

    TrackController(Tracking tracking) {
        this.tracking = tracking;
    }

    @GetMapping("/api/public/track/{token}")
    @PublicEndpoint
    TrackedParcel track(@PathVariable String token) {
        return tracking.follow(token);
    }
}
